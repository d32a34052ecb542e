// The system's OpenBLAS: CBLAS and the openblas_* control functions. No code of ours.
#if __has_include(<cblas.h>)
#include <cblas.h>
#else
#error "OpenBLAS was not found. Debian/Ubuntu: sudo apt-get install libopenblas-dev; macOS: brew install openblas"
#endif
