/*
 * Loaded into the program (LD_PRELOAD) to make its writes fail, or to keep it from the network. Linux.
 *
 * FAULT_UNDER  only files below this folder are meant
 * FAULT_KIND   full   the disk is full from the FAULT_AT-th write on
 *              short  half of the FAULT_AT-th write is written, then the disk is full
 *              eio    the FAULT_AT-th write fails once
 *              sync   the FAULT_AT-th fsync fails once
 *              move   the FAULT_AT-th rename or unlink fails once
 *              kill   half of the FAULT_AT-th write is written, then the process is killed
 *              count  nothing fails; the writes, the fsyncs, the renames and removals are counted
 * FAULT_TOLD   a file that is made when the fault happens, and into which addresses are written
 * FAULT_NO_NET any other socket than between processes (AF_UNIX) or to the kernel (AF_NETLINK: node's report, by which libsql finds out
 *              which C library is here, lists the interfaces) kills the process, by the kernel (seccomp), and so it does the programs
 *              that it starts
 *
 * os.setPriority(0x7fffffff, 1) makes of the process a nest: for each byte on descriptor 3 it hatches a copy of itself, which goes on
 * from there, tells its number on descriptor 4 and, when the copy has ended, how. So a program loaded once can be killed thousands of times.
 * os.setPriority(0x7fffffff, 2) reads the variables above anew, 3 tells what was counted.
 */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/sendfile.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#define REAL(name) __typeof__(&name) real = (__typeof__(&name))dlsym(RTLD_NEXT, #name)

static const char *under, *kind, *told;
static int at, seen, full, writes, syncs, moves;

static void tell(const char *line) {
  if (!told) return;
  int fd = syscall(SYS_openat, AT_FDCWD, told, O_WRONLY | O_CREAT | O_APPEND, 0600);
  syscall(SYS_write, fd, line, strlen(line));
  syscall(SYS_close, fd);
}

static int is(const char *what) { return kind && !strcmp(kind, what); }
static int below(const char *path) { return under && path && !strncmp(path, under, strlen(under)); }
static int is_meant(int fd) {
  char link[64], path[4096];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length < 0) return 0;
  path[length] = 0;
  return below(path);
}
static int is_turn(void) {
  if (__sync_add_and_fetch(&seen, 1) != at) return 0;
  tell("fault\n");
  return 1;
}

/* What a write of so many bytes comes to: all of it, part of it, or -1 with an error. */
static ssize_t allowed(int fd, size_t size, int *dies) {
  *dies = 0;
  if (!kind || !is_meant(fd)) return size;
  writes++;
  if (full) { errno = ENOSPC; return -1; }
  if (!(is("full") || is("short") || is("eio") || is("kill")) || !is_turn()) return size;
  if (is("eio")) { errno = EIO; return -1; }
  if (is("full")) { full = 1; errno = ENOSPC; return -1; }
  full = 1;
  *dies = is("kill");
  return size / 2;
}
static void end(int dies) { if (dies) syscall(SYS_kill, syscall(SYS_getpid), SIGKILL); }

#define WRITE(...) { \
  int dies; \
  ssize_t size = allowed(fd, wanted, &dies); \
  if (size < 0) return -1; \
  ssize_t done = __VA_ARGS__; \
  end(dies); \
  return done; }

ssize_t write(int fd, const void *bytes, size_t wanted) { REAL(write); WRITE(real(fd, bytes, size)) }
ssize_t pwrite(int fd, const void *bytes, size_t wanted, off_t to) { REAL(pwrite); WRITE(real(fd, bytes, size, to)) }
ssize_t pwrite64(int fd, const void *bytes, size_t wanted, off64_t to) { REAL(pwrite64); WRITE(real(fd, bytes, size, to)) }
ssize_t sendfile64(int fd, int from, off64_t *offset, size_t wanted) { REAL(sendfile64); WRITE(real(fd, from, offset, size)) }
/* All of several pieces, or only the first. */
ssize_t writev(int fd, const struct iovec *parts, int count) {
  REAL(writev);
  size_t wanted = 1;
  WRITE(size == 0 ? write(fd, parts[0].iov_base, parts[0].iov_len / 2) : real(fd, parts, count))
}

static int fails(int meant, const char *when, int error) {
  if (meant) (*when == 's' ? &syncs : &moves)[0]++;
  if (!is(when) || !meant || !is_turn()) return 0;
  errno = error;
  return 1;
}
int fsync(int fd) { REAL(fsync); return fails(is_meant(fd), "sync", EIO) ? -1 : real(fd); }
int fdatasync(int fd) { REAL(fdatasync); return fails(is_meant(fd), "sync", EIO) ? -1 : real(fd); }
int rename(const char *from, const char *to) { REAL(rename); return fails(below(to), "move", EACCES) ? -1 : real(from, to); }
int unlink(const char *path) { REAL(unlink); return fails(below(path), "move", EACCES) ? -1 : real(path); }

/* node copies files with this call by its number. */
long syscall(long number, ...) {
  REAL(syscall);
  va_list list;
  va_start(list, number);
  long a[6];
  for (int i = 0; i < 6; i++) a[i] = va_arg(list, long);
  va_end(list);
#ifdef SYS_copy_file_range
  if (number == SYS_copy_file_range && kind && is_meant((int)a[2])) { errno = ENOSYS; return -1; }
#endif
  return real(number, a[0], a[1], a[2], a[3], a[4], a[5]);
}

static void tell_address(const char *what, const struct sockaddr *address) {
  char shown[INET6_ADDRSTRLEN] = "", line[128];
  if (address->sa_family == AF_INET) inet_ntop(AF_INET, &((struct sockaddr_in *)address)->sin_addr, shown, sizeof shown);
  else if (address->sa_family == AF_INET6) inet_ntop(AF_INET6, &((struct sockaddr_in6 *)address)->sin6_addr, shown, sizeof shown);
  else return;
  snprintf(line, sizeof line, "%s %s\n", what, shown);
  tell(line);
}
int bind(int fd, const struct sockaddr *address, socklen_t size) { REAL(bind); tell_address("bind", address); return real(fd, address, size); }
int connect(int fd, const struct sockaddr *address, socklen_t size) { REAL(connect); tell_address("connect", address); return real(fd, address, size); }

static void refuse_sockets(void) {
  struct sock_filter rules[] = {
    BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr)),
    BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_socket, 0, 4),
    BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, args[0])),
    BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, AF_UNIX, 2, 0),
    BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, AF_NETLINK, 1, 0),
    BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_KILL_PROCESS),
    BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
  };
  struct sock_fprog program = { sizeof rules / sizeof *rules, rules };
  if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) || prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program)) {
    tell("no seccomp\n");
    _exit(99);
  }
}

__attribute__((constructor)) static void start(void) {
  under = getenv("FAULT_UNDER");
  kind = getenv("FAULT_KIND");
  told = getenv("FAULT_TOLD");
  at = getenv("FAULT_AT") ? atoi(getenv("FAULT_AT")) : 0;
  seen = full = writes = syncs = moves = 0;
  if (getenv("FAULT_NO_NET")) refuse_sockets();
}

/* V8 keeps its memory from copies, which would then die at once. */
int madvise(void *from, size_t size, int advice) { REAL(madvise); return advice == MADV_DONTFORK ? 0 : real(from, size, advice); }

/* On what the nest's own threads wait: a copy has none of them, and must not wait for one that it wakes. */
static pthread_cond_t *waited[64];
int pthread_cond_wait(pthread_cond_t *on, pthread_mutex_t *mutex) {
  REAL(pthread_cond_wait);
  int place = 0;
  while (place < 64 && !__sync_bool_compare_and_swap(&waited[place], NULL, on)) place++;
  int result = real(on, mutex);
  if (place < 64) waited[place] = NULL;
  return result;
}
static void forget_threads(void) {
  pthread_condattr_t how;
  pthread_condattr_init(&how);
  pthread_condattr_setclock(&how, CLOCK_MONOTONIC);
  for (int i = 0; i < 64; i++) if (waited[i]) pthread_cond_init(waited[i], &how);
}

int setpriority(__priority_which_t which, id_t who, int priority) {
  REAL(setpriority);
  if (who != 0x7fffffff) return real(which, who, priority);
  if (priority == 2) { start(); return 0; }
  if (priority == 3) {
    char line[64];
    snprintf(line, sizeof line, "%d %d %d\n", writes, syncs, moves);
    if (is("count")) tell(line);
    return 0;
  }
  char go;
  while (read(3, &go, 1) == 1) {
    int pid = fork(), status;
    if (pid == 0) { forget_threads(); return 0; }
    syscall(SYS_write, 4, &pid, sizeof pid);
    waitpid(pid, &status, 0);
    syscall(SYS_write, 4, &status, sizeof status);
  }
  _exit(0);
}
