/* Loaded before the C library (LD_PRELOAD): notes every change of the database's files and every sync, in order.
 *
 * What is noted is a record {time, operation, inode, offset, length} and its bytes, appended to TRIAL_DISK_LOG. Only
 * files in the folder TRIAL_DISK whose names begin with TRIAL_DISK_FILE are noted, and syncs of the folder itself.
 * The operation and its note are made under one lock, so that the notes have the order of what happened; a sync is
 * noted after it has returned. See lossy_disk.py for what is made of it.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <time.h>
#include <unistd.h>

enum { OPENED = 1, CREATED, WRITTEN, CUT, SYNCED, REMOVED, FOLDER_SYNCED };
#define MOST_FILES 65536
#define FOLDER UINT64_MAX

struct __attribute__((packed)) note { double at; uint8_t operation; uint64_t inode; int64_t offset; uint32_t length; };

static pthread_mutex_t turn = PTHREAD_MUTEX_INITIALIZER;
static uint64_t inode_of[MOST_FILES];
static const char *folder, *file;
static int out = -1;
static pid_t owner;

static int (*real_open)(const char *, int, ...);
static ssize_t (*real_pwrite)(int, const void *, size_t, off64_t);
static ssize_t (*real_write)(int, const void *, size_t);
static int (*real_ftruncate)(int, off64_t);
static int (*real_fsync)(int), (*real_fdatasync)(int), (*real_close)(int), (*real_unlink)(const char *);

__attribute__((constructor)) static void begin(void) {
    real_open = dlsym(RTLD_NEXT, "open64");
    real_pwrite = dlsym(RTLD_NEXT, "pwrite64");
    real_write = dlsym(RTLD_NEXT, "write");
    real_ftruncate = dlsym(RTLD_NEXT, "ftruncate64");
    real_fsync = dlsym(RTLD_NEXT, "fsync");
    real_fdatasync = dlsym(RTLD_NEXT, "fdatasync");
    real_close = dlsym(RTLD_NEXT, "close");
    real_unlink = dlsym(RTLD_NEXT, "unlink");
    owner = getpid();
    folder = getenv("TRIAL_DISK");
    file = getenv("TRIAL_DISK_FILE");
    const char *log = getenv("TRIAL_DISK_LOG");
    if (folder && file && log) out = real_open(log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
}

static void note(uint8_t operation, uint64_t inode, int64_t offset, const void *bytes, size_t length) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    struct note head = {now.tv_sec + now.tv_nsec / 1e9, operation, inode, offset, (uint32_t)length};
    struct iovec parts[2] = {{&head, sizeof head}, {(void *)bytes, length}};
    if (writev(out, parts, 2) != (ssize_t)(sizeof head + length)) abort();
}

/* The name of a noted file within the folder, "" for the folder itself, NULL for all else. */
static const char *name_of(const char *path) {
    size_t length = out >= 0 ? strlen(folder) : 0;
    if (!length || strncmp(path, folder, length)) return NULL;
    if (!path[length]) return "";
    if (path[length] != '/' || strncmp(path + length + 1, file, strlen(file))) return NULL;
    return path + length + 1;
}

static uint64_t known(int fd) { return out >= 0 && fd >= 0 && fd < MOST_FILES ? inode_of[fd] : 0; }

static int opened(const char *path, int flags, mode_t mode) {
    const char *name = name_of(path);
    if (!name) return real_open(path, flags, mode);
    pthread_mutex_lock(&turn);
    struct stat about;
    int was_there = stat(path, &about) == 0;
    int fd = real_open(path, flags, mode);
    if (fd >= 0 && fd < MOST_FILES) {
        if (*name && fstat(fd, &about) == 0) {
            inode_of[fd] = about.st_ino;
            note(was_there ? OPENED : CREATED, about.st_ino, 0, name, strlen(name));
            if (was_there && (flags & O_TRUNC)) note(CUT, about.st_ino, 0, NULL, 0);
        } else if (!*name) inode_of[fd] = FOLDER;
    }
    pthread_mutex_unlock(&turn);
    return fd;
}

#define WITH_MODE mode_t mode = 0; if (flags & O_CREAT) { va_list more; va_start(more, flags); mode = va_arg(more, mode_t); va_end(more); }
int open(const char *path, int flags, ...) { WITH_MODE return opened(path, flags, mode); }
int open64(const char *path, int flags, ...) { WITH_MODE return opened(path, flags, mode); }

ssize_t pwrite64(int fd, const void *bytes, size_t length, off64_t offset) {
    if (!known(fd)) return real_pwrite(fd, bytes, length, offset);
    pthread_mutex_lock(&turn);
    ssize_t done = real_pwrite(fd, bytes, length, offset);
    if (done > 0) note(WRITTEN, inode_of[fd], offset, bytes, done);
    pthread_mutex_unlock(&turn);
    return done;
}
ssize_t pwrite(int fd, const void *bytes, size_t length, off_t offset) { return pwrite64(fd, bytes, length, offset); }

ssize_t write(int fd, const void *bytes, size_t length) {
    if (!known(fd)) return real_write(fd, bytes, length);
    pthread_mutex_lock(&turn);
    off64_t offset = lseek64(fd, 0, SEEK_CUR);
    ssize_t done = real_write(fd, bytes, length);
    if (done > 0) note(WRITTEN, inode_of[fd], offset, bytes, done);
    pthread_mutex_unlock(&turn);
    return done;
}

int ftruncate64(int fd, off64_t length) {
    if (!known(fd)) return real_ftruncate(fd, length);
    pthread_mutex_lock(&turn);
    int done = real_ftruncate(fd, length);
    if (done == 0) note(CUT, inode_of[fd], length, NULL, 0);
    pthread_mutex_unlock(&turn);
    return done;
}
int ftruncate(int fd, off_t length) { return ftruncate64(fd, length); }

static int synced(int fd, int (*real)(int)) {
    if (!known(fd)) return real(fd);
    pthread_mutex_lock(&turn);
    int done = real(fd);
    if (done == 0) note(inode_of[fd] == FOLDER ? FOLDER_SYNCED : SYNCED, inode_of[fd], 0, NULL, 0);
    pthread_mutex_unlock(&turn);
    return done;
}
int fsync(int fd) { return synced(fd, real_fsync); }
int fdatasync(int fd) { return synced(fd, real_fdatasync); }

int close(int fd) {
    /* A child before its exec closes its own, but may share this memory (vfork). */
    if (fd >= 0 && fd < MOST_FILES && inode_of[fd] && getpid() == owner) inode_of[fd] = 0;
    return real_close(fd);
}

int unlink(const char *path) {
    const char *name = name_of(path);
    if (!name || !*name) return real_unlink(path);
    pthread_mutex_lock(&turn);
    int done = real_unlink(path);
    if (done == 0) note(REMOVED, 0, 0, name, strlen(name));
    pthread_mutex_unlock(&turn);
    return done;
}
