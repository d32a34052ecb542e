#include "CTwins.h"
#include <string.h>

static inline float exponential(float x) {
  float clamped = x > -87 ? x : -87;
  float shifted = clamped * 1.442695f + 12582912;
  float integer = shifted - 12582912;
  float rest = (clamped - integer * 0.6933594f) + integer * 2.1219444e-4f;
  float p = 1.9875691e-4f;
  p = p * rest + 1.3981999e-3f;
  p = p * rest + 8.333452e-3f;
  p = p * rest + 4.1665796e-2f;
  p = p * rest + 1.6666665e-1f;
  p = p * rest + 0.5f;
  float mantissa = p * rest * rest + rest + 1;
  uint32_t bits;
  memcpy(&bits, &shifted, 4);
  bits = (bits << 23) + 0x3F800000;
  float power;
  memcpy(&power, &bits, 4);
  return mantissa * power;
}

void twin_logistic(const float *restrict margins, const float *restrict weights, float *restrict factors,
                   float *restrict losses, int64_t count) {
  for (int64_t index = 0; index < count; index++) {
    float m = margins[index];
    float e = exponential(m < 0 ? m : -m);
    float inverse = 1 / (1 + e);
    factors[index] = m < 0 ? inverse : e * inverse;
    float s = e / (2 + e), q = s * s;
    float series = 1.0f / 13;
    series = series * q + 1.0f / 11;
    series = series * q + 1.0f / 9;
    series = series * q + 1.0f / 7;
    series = series * q + 1.0f / 5;
    series = series * q + 1.0f / 3;
    losses[index] = weights[index] * (2 * (s + s * q * series) - (m < 0 ? m : 0));
  }
}
