#include "CTwins.h"
#include <math.h>
#include <string.h>

typedef float lanes4 __attribute__((vector_size(16)));
typedef float lanes8 __attribute__((vector_size(32)));

#define FUSED(NAME, LANES)                                                                      \
  void NAME(const twin_matrix *matrix, const float *v_floats, float *y_floats) {                \
    const LANES *v = (const LANES *)v_floats;                                                   \
    LANES *restrict y = (LANES *)y_floats;                                                      \
    const uint16_t *rows = matrix->rows;                                                        \
    LANES sum = {0};                                                                            \
    for (int64_t row = 0; row < matrix->row_count; row++) sum += v[row];                        \
    for (int64_t row = 0; row < matrix->row_count; row++) y[row] = v[row] * matrix->diagonal[row] + sum; \
    for (int64_t column = 0; column < matrix->column_count; column++) {                         \
      int64_t start = matrix->starts[column], end = matrix->starts[column + 1];                 \
      LANES a = {0}, b = {0};                                                                   \
      int64_t entry = start;                                                                    \
      for (; entry + 1 < end; entry += 2) {                                                     \
        a += v[rows[entry]];                                                                    \
        b += v[rows[entry + 1]];                                                                \
      }                                                                                         \
      if (entry < end) a += v[rows[entry]];                                                     \
      LANES scaled = (a + b) * matrix->scales[column];                                          \
      for (entry = start; entry < end; entry++) y[rows[entry]] += scaled;                       \
    }                                                                                           \
  }

typedef float lanes1;
FUSED(twin_fused_1, lanes1)
FUSED(twin_fused_4, lanes4)
FUSED(twin_fused_8, lanes8)

void twin_gram(const twin_matrix *matrix, float *k) {
  int64_t n = matrix->row_count;
  memset(k, 0, sizeof(float) * (size_t)(n * n));
  for (int64_t column = 0; column < matrix->column_count; column++) {
    int64_t end = matrix->starts[column + 1];
    for (int64_t first = matrix->starts[column]; first < end; first++) {
      float *target = k + matrix->rows[first] * n;
      for (int64_t second = first; second < end; second++) target[matrix->rows[second]] += matrix->scales[column];
    }
  }
  for (int64_t row = 0; row < n; row++) {
    k[row * n + row] += matrix->diagonal[row];
    for (int64_t column = row; column < n; column++) k[column * n + row] = k[row * n + column] += 1;
  }
}

void twin_matrix_product(const float *a, const float *b, float *restrict c, int64_t m, int64_t n, int64_t k) {
  memset(c, 0, sizeof(float) * (size_t)(m * n));
  for (int64_t row = 0; row < m; row++)
    for (int64_t inner = 0; inner < k; inner++) {
      float factor = a[row * k + inner];
      for (int64_t column = 0; column < n; column++) c[row * n + column] += factor * b[inner * n + column];
    }
}

void twin_log_count_ratio(const twin_matrix *matrix, const float *classes, const uint32_t *single_rows,
                          int64_t single_count, double smoothing, double feature_count, float *ratios,
                          float *single_ratios) {
  double totals[2] = {0, 0};
  for (int64_t row = 0; row < single_count; row++)
    for (int side = 0; side < 2; side++) totals[side] += classes[2 * single_rows[row] + side];
  for (int64_t column = 0; column < matrix->column_count; column++)
    for (int64_t entry = matrix->starts[column]; entry < matrix->starts[column + 1]; entry++)
      for (int side = 0; side < 2; side++) totals[side] += classes[2 * matrix->rows[entry] + side];
  double offset = log(totals[0] + smoothing * feature_count) - log(totals[1] + smoothing * feature_count);
  for (int64_t column = 0; column < matrix->column_count; column++) {
    float p = 0, q = 0;
    for (int64_t entry = matrix->starts[column]; entry < matrix->starts[column + 1]; entry++) {
      p += classes[2 * matrix->rows[entry]];
      q += classes[2 * matrix->rows[entry] + 1];
    }
    ratios[column] = (float)(log(p + smoothing) - log(q + smoothing) - offset);
  }
  for (int64_t single = 0; single < single_count; single++) {
    const float *pair = classes + 2 * single_rows[single];
    single_ratios[single] = (float)(log(pair[0] + smoothing) - log(pair[1] + smoothing) - offset);
  }
}
