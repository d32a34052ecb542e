#include "CTwins.h"
#include <stdlib.h>
#include <string.h>

enum { BLANK, WORD, PUNCTUATION };
static uint8_t classes[256], lowercase[256];

__attribute__((constructor)) static void fill_tables(void) {
  for (int byte = 0; byte < 256; byte++) {
    int letter = (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
    classes[byte] = letter || (byte >= '0' && byte <= '9') || byte >= 128 || byte == '_' ? WORD
                    : byte <= ' '                                                        ? BLANK
                                                                                         : PUNCTUATION;
    lowercase[byte] = (uint8_t)(byte >= 'A' && byte <= 'Z' ? byte + 32 : byte);
  }
}

int64_t twin_tokenize(const uint8_t *text, int64_t count, twin_token *tokens, uint8_t *forms) {
  int64_t at = 0, token = 0;
  uint32_t form = 0;
  while (at < count) {
    uint8_t kind = classes[text[at]];
    if (kind == BLANK) {
      at++;
      continue;
    }
    uint32_t start = (uint32_t)at, form_start = form;
    if (kind == PUNCTUATION) {
      forms[form++] = text[at++];
    } else {
      while (1) {
        while (at < count && classes[text[at]] == WORD) forms[form++] = lowercase[text[at++]];
        if (at + 1 >= count || text[at] != '\'' || classes[text[at + 1]] != WORD) break;
        tokens[token++] = (twin_token){start, (uint32_t)at, form_start, form};
        start = (uint32_t)at;
        form_start = form;
        forms[form++] = text[at++];
      }
    }
    tokens[token++] = (twin_token){start, (uint32_t)at, form_start, form};
  }
  return token;
}

static uint64_t fold(uint64_t a, uint64_t b) {
  unsigned __int128 product = (unsigned __int128)a * b;
  return (uint64_t)(product >> 64) ^ (uint64_t)product;
}

static uint64_t load(const uint8_t *bytes, int64_t count) {
  uint64_t word;
  memcpy(&word, bytes, 8);
  return count >= 8 ? word : word & ((1ull << (8 * count)) - 1);
}

static uint64_t hash_bytes(const uint8_t *bytes, int64_t count) {
  uint64_t state = 0x9E3779B97F4A7C15ull ^ (uint64_t)count;
  int64_t at = 0;
  for (; at + 8 < count; at += 8) state = fold(state ^ load(bytes + at, 8), 0xC2B2AE3D27D4EB4Full);
  return fold(state ^ load(bytes + at, count - at), 0xC2B2AE3D27D4EB4Full);
}

typedef struct { uint64_t head; uint32_t start, length; } word;

typedef struct {
  uint64_t *slots;
  uint64_t mask;
  word *words;
  int64_t count, capacity;
  uint8_t *arena;
  int64_t used, room;
} interner;

static void interner_start(interner *table) {
  *table = (interner){.mask = (1 << 12) - 1, .capacity = 1 << 11, .room = 1 << 16};
  table->slots = malloc(8 * (table->mask + 1));
  memset(table->slots, 255, 8 * (table->mask + 1));
  table->words = malloc(sizeof(word) * (size_t)table->capacity);
  table->arena = malloc((size_t)table->room + 8);
}

static void interner_end(interner *table) {
  free(table->slots);
  free(table->words);
  free(table->arena);
}

static void interner_grow(interner *table) {
  table->capacity *= 4;
  table->words = realloc(table->words, sizeof(word) * (size_t)table->capacity);
  free(table->slots);
  table->mask = 4 * (table->mask + 1) - 1;
  table->slots = malloc(8 * (table->mask + 1));
  memset(table->slots, 255, 8 * (table->mask + 1));
  for (int64_t number = 0; number < table->count; number++) {
    uint64_t hash = hash_bytes(table->arena + table->words[number].start, table->words[number].length);
    uint64_t slot = hash & table->mask;
    while (table->slots[slot] != UINT64_MAX) slot = (slot + 1) & table->mask;
    table->slots[slot] = (hash & 0xFFFFFFFF00000000ull) | (uint64_t)number;
  }
}

/// The number of a word, or −1 if it is new and `adds` is 0.
static inline int64_t intern(interner *table, const uint8_t *bytes, int64_t count, int adds) {
  uint64_t hash = hash_bytes(bytes, count), head = load(bytes, count), slot = hash & table->mask;
  for (uint64_t value; (value = table->slots[slot]) != UINT64_MAX; slot = (slot + 1) & table->mask) {
    if ((value ^ hash) >> 32) continue;
    const word *known = table->words + (uint32_t)value;
    if (known->head == head && known->length == count &&
        (count <= 8 || memcmp(table->arena + known->start, bytes, (size_t)count) == 0))
      return (uint32_t)value;
  }
  if (!adds) return -1;
  if (table->used + count > table->room) {
    table->room = 2 * (table->used + count);
    table->arena = realloc(table->arena, (size_t)table->room + 8);
  }
  memcpy(table->arena + table->used, bytes, (size_t)count);
  table->words[table->count] = (word){head, (uint32_t)table->used, (uint32_t)count};
  table->used += count;
  table->slots[slot] = (hash & 0xFFFFFFFF00000000ull) | (uint64_t)table->count;
  int64_t number = table->count++;
  if (table->count == table->capacity) interner_grow(table);
  return number;
}

struct twin_corpus {
  interner words;
  uint32_t *tokens, *numbers;  // numbers: of the words in order of appearance
  int64_t *starts;
  int64_t text_count;
};

typedef struct { uint32_t number, frequency, length; const uint8_t *bytes; } sorted_word;

static int by_frequency(const void *a, const void *b) {
  const sorted_word *one = a, *other = b;
  if (one->frequency != other->frequency) return one->frequency > other->frequency ? -1 : 1;
  int found = memcmp(one->bytes, other->bytes, one->length < other->length ? one->length : other->length);
  return found ? found : (int)one->length - (int)other->length;
}

twin_corpus *twin_corpus_read(const uint8_t *bytes, const int64_t *starts, int64_t text_count) {
  twin_corpus *corpus = calloc(1, sizeof(twin_corpus));
  interner_start(&corpus->words);
  int64_t longest = 0, capacity = starts[text_count] / 4 + 1024, used = 0, known = 1 << 12;
  for (int64_t text = 0; text < text_count; text++)
    if (starts[text + 1] - starts[text] > longest) longest = starts[text + 1] - starts[text];
  twin_token *tokens = malloc(sizeof(twin_token) * (size_t)(longest + 1));
  uint8_t *forms = calloc(1, (size_t)longest + 8);
  uint32_t *frequencies = calloc((size_t)known, 4), *last = calloc((size_t)known, 4);
  corpus->tokens = malloc(4 * (size_t)capacity);
  corpus->starts = malloc(8 * (size_t)(text_count + 1));
  corpus->starts[0] = 0;
  corpus->text_count = text_count;
  intern(&corpus->words, (const uint8_t *)"<s>     ", 3, 1);
  intern(&corpus->words, (const uint8_t *)"</s>    ", 4, 1);
  for (int64_t text = 0; text < text_count; text++) {
    int64_t count = twin_tokenize(bytes + starts[text], starts[text + 1] - starts[text], tokens, forms);
    if (used + count + 2 > capacity) {
      capacity = 2 * (used + count + 2);
      corpus->tokens = realloc(corpus->tokens, 4 * (size_t)capacity);
    }
    corpus->tokens[used++] = 0;
    for (int64_t token = 0; token < count; token++) {
      int64_t number = intern(
          &corpus->words, forms + tokens[token].form_start, tokens[token].form_end - tokens[token].form_start, 1);
      if (number >= known) {
        frequencies = realloc(frequencies, 8 * (size_t)known);
        last = realloc(last, 8 * (size_t)known);
        memset(frequencies + known, 0, 4 * (size_t)known);
        memset(last + known, 0, 4 * (size_t)known);
        known *= 2;
      }
      if (last[number] != text + 1) {
        last[number] = (uint32_t)(text + 1);
        frequencies[number]++;
      }
      corpus->tokens[used++] = (uint32_t)number;
    }
    corpus->tokens[used++] = 1;
    corpus->starts[text + 1] = used;
  }
  int64_t word_count = corpus->words.count;
  sorted_word *sorted = malloc(sizeof(sorted_word) * (size_t)word_count);
  corpus->numbers = malloc(4 * (size_t)word_count);
  for (int64_t number = 0; number < word_count; number++) {
    const word *one = corpus->words.words + number;
    sorted[number] =
        (sorted_word){(uint32_t)number, frequencies[number], one->length, corpus->words.arena + one->start};
  }
  qsort(sorted + 2, (size_t)word_count - 2, sizeof(sorted_word), by_frequency);  // the marks stay first
  for (int64_t place = 0; place < word_count; place++) corpus->numbers[sorted[place].number] = (uint32_t)place;
  for (int64_t token = 0; token < used; token++) corpus->tokens[token] = corpus->numbers[corpus->tokens[token]];
  free(sorted);
  free(frequencies);
  free(last);
  free(tokens);
  free(forms);
  return corpus;
}

void twin_corpus_free(twin_corpus *corpus) {
  interner_end(&corpus->words);
  free(corpus->tokens);
  free(corpus->numbers);
  free(corpus->starts);
  free(corpus);
}

int64_t twin_corpus_word_count(const twin_corpus *corpus) { return corpus->words.count; }

typedef struct { uint64_t key; uint32_t text, feature; } occurrence;
typedef struct { uint64_t key; uint32_t last, frequency, feature, next; } pair_slot;

static uint64_t hash_key(uint64_t key) { return fold(key ^ 0x9E3779B97F4A7C15ull, 0xC2B2AE3D27D4EB4Full); }

/// Calls for each pair of neighbours. Partitions by hash, each small enough for a table in the cache.
twin_counts twin_count_pairs(const twin_corpus *corpus) {
  enum { PARTITIONS = 256 };
  int64_t total = corpus->starts[corpus->text_count] - corpus->text_count;
  int64_t bounds[PARTITIONS + 1] = {0};
  for (int64_t text = 0; text < corpus->text_count; text++)
    for (int64_t at = corpus->starts[text]; at + 1 < corpus->starts[text + 1]; at++)
      bounds[(hash_key((uint64_t)corpus->tokens[at] << 32 | corpus->tokens[at + 1]) >> 56) + 1]++;
  for (int part = 0; part < PARTITIONS; part++) bounds[part + 1] += bounds[part];
  occurrence *all = malloc(sizeof(occurrence) * (size_t)(total + 1));
  int64_t next[PARTITIONS];
  memcpy(next, bounds, sizeof next);
  for (int64_t text = 0; text < corpus->text_count; text++)
    for (int64_t at = corpus->starts[text]; at + 1 < corpus->starts[text + 1]; at++) {
      uint64_t key = (uint64_t)corpus->tokens[at] << 32 | corpus->tokens[at + 1];
      all[next[hash_key(key) >> 56]++] = (occurrence){key, (uint32_t)text, 0};
    }
  twin_counts counts = {0, 0};
  for (int part = 0; part < PARTITIONS; part++) {
    int64_t count = bounds[part + 1] - bounds[part], size = 64;
    while (size < 2 * count) size *= 2;
    pair_slot *slots = calloc((size_t)size, sizeof(pair_slot));
    occurrence *run = all + bounds[part];
    uint32_t *order_of_slots = malloc(4 * (size_t)(count + 1));
    int64_t features = 0, entries = 0;
    for (int64_t at = 0; at < count; at++) {
      uint64_t slot = hash_key(run[at].key) & (uint64_t)(size - 1);
      while (slots[slot].frequency && slots[slot].key != run[at].key) slot = (slot + 1) & (uint64_t)(size - 1);
      pair_slot *found = slots + slot;
      if (!found->frequency) {
        found->key = run[at].key;
        order_of_slots[features++] = (uint32_t)slot;
      }
      run[at].feature = (uint32_t)slot;
      if (found->last != run[at].text + 1) {
        found->last = run[at].text + 1;
        found->frequency++;
        entries++;
      }
    }
    uint32_t *rows = malloc(4 * (size_t)(entries + 1)), start = 0;
    for (int64_t feature = 0; feature < features; feature++) {
      pair_slot *slot = slots + order_of_slots[feature];
      slot->next = start;
      slot->last = 0;
      start += slot->frequency;
    }
    for (int64_t at = 0; at < count; at++) {
      pair_slot *slot = slots + run[at].feature;
      if (slot->last == run[at].text + 1) continue;
      slot->last = run[at].text + 1;
      rows[slot->next++] = run[at].text;
    }
    counts.feature_count += features;
    counts.entry_count += entries;
    free(rows);
    free(order_of_slots);
    free(slots);
  }
  free(all);
  // Single words need no table: their numbers are one.
  int64_t word_count = corpus->words.count;
  uint32_t *last = calloc((size_t)word_count, 4), *starts = calloc((size_t)word_count + 1, 4);
  for (int64_t text = 0; text < corpus->text_count; text++)
    for (int64_t at = corpus->starts[text] + 1; at + 1 < corpus->starts[text + 1]; at++) {
      uint32_t number = corpus->tokens[at];
      if (last[number] != text + 1) starts[number + 1]++;
      last[number] = (uint32_t)(text + 1);
    }
  for (int64_t number = 0; number < word_count; number++) starts[number + 1] += starts[number];
  uint32_t *rows = malloc(4 * (size_t)(starts[word_count] + 1));
  counts.entry_count += starts[word_count];
  counts.feature_count += word_count - 2;
  memset(last, 0, 4 * (size_t)word_count);
  for (int64_t text = 0; text < corpus->text_count; text++)
    for (int64_t at = corpus->starts[text] + 1; at + 1 < corpus->starts[text + 1]; at++) {
      uint32_t number = corpus->tokens[at];
      if (last[number] != text + 1) rows[starts[number]++] = (uint32_t)text;
      last[number] = (uint32_t)(text + 1);
    }
  free(rows);
  free(starts);
  free(last);
  return counts;
}

struct twin_model {
  const twin_corpus *corpus;
  uint64_t *slots;
  uint32_t *features, *seen;
  float *weights;
  uint64_t mask;
  uint32_t text;
  twin_token *tokens;
  uint8_t *forms;
  int64_t room;
};

twin_model *twin_model_build(const twin_corpus *corpus) {
  twin_model *model = calloc(1, sizeof(twin_model));
  int64_t total = corpus->starts[corpus->text_count], next = corpus->words.count, size = 64;
  while (size < 2 * total) size *= 2;
  model->corpus = corpus;
  model->mask = (uint64_t)size - 1;
  model->slots = malloc(8 * (size_t)size);
  memset(model->slots, 255, 8 * (size_t)size);
  model->features = malloc(4 * (size_t)size);
  for (int64_t text = 0; text < corpus->text_count; text++)
    for (int64_t at = corpus->starts[text]; at + 1 < corpus->starts[text + 1]; at++) {
      uint64_t key = (uint64_t)corpus->tokens[at] << 32 | corpus->tokens[at + 1];
      uint64_t slot = hash_key(key) & model->mask;
      while (model->slots[slot] != UINT64_MAX && model->slots[slot] != key) slot = (slot + 1) & model->mask;
      if (model->slots[slot] == key) continue;
      model->slots[slot] = key;
      model->features[slot] = (uint32_t)next++;
    }
  model->seen = calloc((size_t)next, 4);
  model->weights = malloc(4 * (size_t)next);
  for (int64_t feature = 0; feature < next; feature++) model->weights[feature] = 0.5f;
  return model;
}

void twin_model_free(twin_model *model) {
  free(model->slots);
  free(model->features);
  free(model->seen);
  free(model->weights);
  free(model->tokens);
  free(model->forms);
  free(model);
}

int64_t twin_model_features(twin_model *model, const uint8_t *text, int64_t count, double *score) {
  if (count > model->room) {
    model->room = 2 * count;
    model->tokens = realloc(model->tokens, sizeof(twin_token) * (size_t)model->room);
    model->forms = realloc(model->forms, (size_t)model->room + 8);
  }
  int64_t tokens = twin_tokenize(text, count, model->tokens, model->forms), found = 0;
  uint32_t stamp = ++model->text;
  int64_t before = 0;
  for (int64_t token = 0; token <= tokens; token++) {
    int64_t number = 1;
    if (token < tokens) {
      const twin_token *one = model->tokens + token;
      int64_t place = intern((interner *)&model->corpus->words, model->forms + one->form_start,
                             one->form_end - one->form_start, 0);
      number = place < 0 ? -1 : model->corpus->numbers[place];
      if (number >= 0 && model->seen[number] != stamp) {
        model->seen[number] = stamp;
        found++;
        *score += model->weights[number];
      }
    }
    if (number >= 0 && before >= 0) {
      uint64_t key = (uint64_t)before << 32 | (uint64_t)number, slot = hash_key(key) & model->mask;
      while (model->slots[slot] != UINT64_MAX && model->slots[slot] != key) slot = (slot + 1) & model->mask;
      if (model->slots[slot] == key && model->seen[model->features[slot]] != stamp) {
        model->seen[model->features[slot]] = stamp;
        found++;
        *score += model->weights[model->features[slot]];
      }
    }
    before = number;
  }
  return found;
}
