/* Watches, records and fails the file calls of one process below one folder; loaded with LD_PRELOAD.
 *
 * shim_watch(folder)          every call on a path below this folder counts from now on
 * shim_record(file)           each of them that changes something is written to this file, in order
 * shim_fail(at, error, stay)  the at-th call from now fails with this errno; with stay, every later one too
 * shim_count()                how many calls there were since shim_fail
 * shim_mark(number)           a record of its own: this step counts as saved
 *
 * A record is: kind, length of the name, offset, length of the data (little endian, packed), name, data. Kinds:
 * C create, W write, T truncate, S fsync of a file, D fsync of a folder, U unlink, R rename (data: the new name),
 * A acknowledged (offset: the step).
 * Method: SQLite's test6.c, sqlite.org/testing.html section 3.4.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>

#define REAL(name) static __typeof__(name) *real_##name; if (!real_##name) real_##name = dlsym(RTLD_NEXT, #name)
#define MOST 4096

static const char *folder;
static int record_fd = -1;
static long calls, fail_at = -1;
static int fail_with, fail_stays;
static char *name_of[MOST];
static char is_folder[MOST];

static ssize_t plain_write(int fd, const void *data, size_t length) { REAL(write); return real_write(fd, data, length); }
static int plain_open(const char *path, int flags) { REAL(open); return real_open(path, flags, 0600); }

void shim_watch(const char *path) { folder = path ? strdup(path) : NULL; }
void shim_record(const char *path) { record_fd = plain_open(path, O_WRONLY | O_CREAT | O_APPEND); }
void shim_fail(long at, int error, int stays) { calls = 0; fail_at = at; fail_with = error; fail_stays = stays; }
long shim_count(void) { return calls; }

static int watched(const char *path) { return folder && path && !strncmp(path, folder, strlen(folder)); }
static int known(int fd) { return fd >= 0 && fd < MOST && name_of[fd]; }

static int fails(void) {
    calls++;
    if (fail_at > 0 && (calls == fail_at || (fail_stays && calls > fail_at))) { errno = fail_with; return 1; }
    return 0;
}

static void record(char kind, const char *name, int64_t offset, int64_t length, const void *data) {
    struct __attribute__((packed)) { char kind; uint16_t name; int64_t offset, length; } head =
        { kind, (uint16_t)strlen(name), offset, data ? length : 0 };
    if (record_fd < 0) return;
    plain_write(record_fd, &head, sizeof head);
    plain_write(record_fd, name, head.name);
    if (data) plain_write(record_fd, data, length);
}

void shim_mark(long number) { record('A', "", number, 0, NULL); }

static int opened(int fd, const char *path, int is_new) {
    struct stat found;
    if (fd < 0 || fd >= MOST) return fd;
    free(name_of[fd]);
    name_of[fd] = NULL;
    if (!watched(path)) return fd;
    name_of[fd] = strdup(path);
    is_folder[fd] = !fstat(fd, &found) && S_ISDIR(found.st_mode);
    if (is_new) record('C', path, 0, 0, NULL);
    return fd;
}

#define OPEN(name, ...)                                                                \
    REAL(name);                                                                                \
    va_list rest; va_start(rest, flags); int mode = va_arg(rest, int); va_end(rest);           \
    int is_new = (flags & O_CREAT) && watched(path) && access(path, F_OK);                     \
    if (watched(path) && fails()) return -1;                                                   \
    int fd = real_##name(__VA_ARGS__);                                                         \
    opened(fd, path, is_new);                                                                  \
    if (known(fd) && (flags & O_TRUNC) && !is_new) record('T', path, 0, 0, NULL);              \
    return fd;

int open(const char *path, int flags, ...) { OPEN(open, path, flags, mode) }
int open64(const char *path, int flags, ...) { OPEN(open64, path, flags, mode) }
int openat(int at, const char *path, int flags, ...) { OPEN(openat, at, path, flags, mode) }
int openat64(int at, const char *path, int flags, ...) { OPEN(openat64, at, path, flags, mode) }

int close(int fd) {
    REAL(close);
    if (known(fd)) { free(name_of[fd]); name_of[fd] = NULL; }
    return real_close(fd);
}

#define READ(name, ...) REAL(name); if (known(fd) && !is_folder[fd] && fails()) return -1; return real_##name(__VA_ARGS__);
ssize_t read(int fd, void *data, size_t length) { READ(read, fd, data, length) }
ssize_t pread(int fd, void *data, size_t length, off_t at) { READ(pread, fd, data, length, at) }
ssize_t pread64(int fd, void *data, size_t length, off64_t at) { READ(pread64, fd, data, length, at) }

#define WRITE(name, where, ...)                                                                \
    REAL(name);                                                                                \
    if (!known(fd)) return real_##name(__VA_ARGS__);                                           \
    if (fails()) return -1;                                                                    \
    record('W', name_of[fd], where, length, data);                                             \
    return real_##name(__VA_ARGS__);
ssize_t write(int fd, const void *data, size_t length) { WRITE(write, lseek(fd, 0, SEEK_CUR), fd, data, length) }
ssize_t pwrite(int fd, const void *data, size_t length, off_t at) { WRITE(pwrite, at, fd, data, length, at) }
ssize_t pwrite64(int fd, const void *data, size_t length, off64_t at) { WRITE(pwrite64, at, fd, data, length, at) }

#define CHANGE(name, kind, where, ...)                                                         \
    REAL(name);                                                                                \
    if (!known(fd)) return real_##name(__VA_ARGS__);                                           \
    if (fails()) return -1;                                                                    \
    record(kind, name_of[fd], where, 0, NULL);                                                 \
    return real_##name(__VA_ARGS__);
int ftruncate(int fd, off_t length) { CHANGE(ftruncate, 'T', length, fd, length) }
int ftruncate64(int fd, off64_t length) { CHANGE(ftruncate64, 'T', length, fd, length) }
int fsync(int fd) { CHANGE(fsync, is_folder[fd] ? 'D' : 'S', 0, fd) }
int fdatasync(int fd) { CHANGE(fdatasync, is_folder[fd] ? 'D' : 'S', 0, fd) }

int unlink(const char *path) {
    REAL(unlink);
    if (!watched(path)) return real_unlink(path);
    if (fails()) return -1;
    int done = real_unlink(path);
    if (!done) record('U', path, 0, 0, NULL);
    return done;
}

int rename(const char *from, const char *to) {
    REAL(rename);
    if (!watched(from)) return real_rename(from, to);
    if (fails()) return -1;
    int done = real_rename(from, to);
    if (!done) record('R', from, 0, strlen(to), to);
    return done;
}
