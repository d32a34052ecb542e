#include "CTwins.h"
#include <string.h>

/// Behind the string that starts at `at`, the place of its opening quotation mark.
static const uint8_t *behind_string(const uint8_t *at, const uint8_t *end) {
  const uint8_t *from = at + 1;
  while (1) {
    const uint8_t *mark = memchr(from, '"', (size_t)(end - from));
    if (!mark) return end;
    const uint8_t *slash = mark;
    while (slash[-1] == '\\') slash--;
    if ((mark - slash) % 2 == 0) return mark + 1;
    from = mark + 1;
  }
}

/// Behind an array, object, number or word.
static const uint8_t *behind_other(const uint8_t *at, const uint8_t *end) {
  int depth = 0;
  while (at < end) {
    uint8_t byte = *at;
    if (byte == '"') {
      at = behind_string(at, end);
      continue;
    }
    if (depth == 0 && (byte == ',' || byte == '}')) return at;
    if (byte == '[' || byte == '{') depth++;
    if (byte == ']' || byte == '}') depth--;
    at++;
  }
  return end;
}

static int is_blank(uint8_t byte) { return byte == ' ' || byte == '\t' || byte == '\r'; }

int64_t twin_scan_lines(const uint8_t *bytes, int64_t count, int64_t *record_count) {
  const uint8_t *at = bytes, *all = bytes + count;
  int64_t total = 0;
  *record_count = 0;
  while (at < all) {
    const uint8_t *end = memchr(at, '\n', (size_t)(all - at));
    if (!end) end = all;
    while (at < end && is_blank(*at)) at++;
    if (at == end) {
      at = end + 1;
      continue;
    }
    if (*at != '{') return -1;
    at++;
    while (at < end && *at != '}') {
      while (at < end && (is_blank(*at) || *at == ',')) at++;
      if (at == end || *at != '"') return -1;
      const uint8_t *name = at + 1;
      at = behind_string(at, end);
      int is_text = at - name == 5 && memcmp(name, "text", 4) == 0;
      while (at < end && (is_blank(*at) || *at == ':')) at++;
      if (at < end && *at == '"') {
        const uint8_t *value = at + 1;
        at = behind_string(at, end);
        if (is_text) total += at - 1 - value;
      } else {
        at = behind_other(at, end);
      }
      while (at < end && is_blank(*at)) at++;
    }
    ++*record_count;
    at = end + 1;
  }
  return total;
}
