#ifndef STANCE_CALLOCATOR_H
#define STANCE_CALLOCATOR_H

#if defined(__GLIBC__) || defined(__gnu_linux__)
#include <malloc.h>
/// Keeps memory that is freed in the process instead of giving it back to the kernel.
static inline void stance_keep_freed_memory(void) {
  mallopt(M_MMAP_MAX, 0);
  mallopt(M_TRIM_THRESHOLD, 2147483647);
}
#else
static inline void stance_keep_freed_memory(void) {}
#endif

#endif
