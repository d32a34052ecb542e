// The system's libxml2: its HTML parser. No code of ours.
#if __has_include(<libxml/HTMLparser.h>)
#include <libxml/HTMLparser.h>
#else
#error "libxml2 was not found. Debian/Ubuntu: sudo apt-get install libxml2-dev; macOS: brew install libxml2"
#endif
