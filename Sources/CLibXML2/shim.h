// The system's libxml2: its HTML parser. No code of ours.
#if __has_include(<libxml/HTMLparser.h>)
#include <libxml/xmlversion.h>
// Some builds pull in ICU's headers for two fields of a struct that is not used here, and Foundation brings an ICU of
// its own whose types would contradict them.
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#else
#error "libxml2 was not found. Debian/Ubuntu: sudo apt-get install libxml2-dev; macOS: brew install libxml2"
#endif
