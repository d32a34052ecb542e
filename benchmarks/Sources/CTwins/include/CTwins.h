// The hot loops of the product in plain C, as yardsticks. They do no more than the benchmarks need: no Unicode beyond
// passing bytes on, no checks of their input.
#pragma once
#include <stddef.h>
#include <stdint.h>

// products.c: y = X·S·Xᵀ·v + D·v + 11ᵀ·v over columns with 16-bit row numbers, for 1, 4 and 8 vectors side by side.
typedef struct {
  int64_t row_count, column_count;
  const int64_t *starts;
  const uint16_t *rows;
  const float *scales;
  const float *diagonal;
} twin_matrix;

void twin_fused_1(const twin_matrix *matrix, const float *v, float *y);
void twin_fused_4(const twin_matrix *matrix, const float *v, float *y);
void twin_fused_8(const twin_matrix *matrix, const float *v, float *y);
/// K = X·S·Xᵀ + D + 11ᵀ, n × n.
void twin_gram(const twin_matrix *matrix, float *k);
/// C = A·B for A (m × k), B (k × n), row by row.
void twin_matrix_product(const float *a, const float *b, float *c, int64_t m, int64_t n, int64_t k);
/// log((p + s) / P) − log((q + s) / Q) for each column, P and Q the smoothed totals over `feature_count` features.
/// `classes` has a pair for each row; rows with a single entry are in `single_rows`.
void twin_log_count_ratio(const twin_matrix *matrix, const float *classes, const uint32_t *single_rows,
                          int64_t single_count, double smoothing, double feature_count, float *ratios,
                          float *single_ratios);

// logistic.c: β = 1 / (1 + eᵐ) and the weighted loss c · log(1 + e⁻ᵐ), by the same polynomials.
void twin_logistic(const float *margins, const float *weights, float *factors, float *losses, int64_t count);

// memory.c
double twin_read(const double *values, int64_t count);
void twin_copy(double *target, const double *source, int64_t count);

// json.c: the bytes of the field "text" of all lines, escapes counted as they stand; −1 for a line that is no object.
int64_t twin_scan_lines(const uint8_t *bytes, int64_t count, int64_t *record_count);

// tokens.c
typedef struct { uint32_t start, end, form_start, form_end; } twin_token;
/// Lowercased words, numbers and punctuation marks; a clitic behind an apostrophe is a word. `forms` has room for
/// count + 8 bytes, `tokens` for count. Returns the number of tokens.
int64_t twin_tokenize(const uint8_t *text, int64_t count, twin_token *tokens, uint8_t *forms);

typedef struct twin_corpus twin_corpus;
/// Tokens of all texts as numbers by falling document frequency, each text between two marks.
twin_corpus *twin_corpus_read(const uint8_t *bytes, const int64_t *starts, int64_t text_count);
void twin_corpus_free(twin_corpus *corpus);
int64_t twin_corpus_word_count(const twin_corpus *corpus);

typedef struct { int64_t feature_count, entry_count; } twin_counts;
/// Words and pairs with the texts that hold them, as columns.
twin_counts twin_count_pairs(const twin_corpus *corpus);

typedef struct twin_model twin_model;
/// A table of all words and pairs of a corpus, each with a weight.
twin_model *twin_model_build(const twin_corpus *corpus);
void twin_model_free(twin_model *model);
/// The distinct features of a text, the sum of their weights in `score`.
int64_t twin_model_features(twin_model *model, const uint8_t *text, int64_t count, double *score);
