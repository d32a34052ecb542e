#include "CTwins.h"

double twin_read(const double *values, int64_t count) {
  double sums[16] = {0};
  for (int64_t index = 0; index + 16 <= count; index += 16)
    for (int lane = 0; lane < 16; lane++) sums[lane] += values[index + lane];
  double sum = 0;
  for (int lane = 0; lane < 16; lane++) sum += sums[lane];
  return sum;
}

void twin_copy(double *restrict target, const double *restrict source, int64_t count) {
  for (int64_t index = 0; index < count; index++) target[index] = 3 * source[index];
}
