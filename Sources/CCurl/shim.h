// Swift can not call functions with any number of arguments: one plain function per kind of option.
#ifndef QUARTERDECK_CCURL_H
#define QUARTERDECK_CCURL_H
#include <curl/curl.h>

static inline CURLcode quarterdeck_set_text(CURL *curl, CURLoption option, const char *text) {
  return curl_easy_setopt(curl, option, text);
}

static inline CURLcode quarterdeck_set_number(CURL *curl, CURLoption option, long number) {
  return curl_easy_setopt(curl, option, number);
}

static inline CURLcode quarterdeck_set_pointer(CURL *curl, CURLoption option, void *pointer) {
  return curl_easy_setopt(curl, option, pointer);
}

static inline CURLcode quarterdeck_set_transfer(
    CURL *curl, CURLoption option, size_t (*function)(char *, size_t, size_t, void *)) {
  return curl_easy_setopt(curl, option, function);
}

static inline CURLcode quarterdeck_set_open_socket(
    CURL *curl, curl_socket_t (*function)(void *, curlsocktype, struct curl_sockaddr *)) {
  return curl_easy_setopt(curl, CURLOPT_OPENSOCKETFUNCTION, function);
}

static inline long quarterdeck_response_code(CURL *curl) {
  long code = 0;
  curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &code);
  return code;
}

// Seconds that the receiver asked to be left alone; 0 where it did not.
static inline int64_t quarterdeck_retry_after(CURL *curl) {
  curl_off_t seconds = 0;
  curl_easy_getinfo(curl, CURLINFO_RETRY_AFTER, &seconds);
  return seconds;
}
#endif
