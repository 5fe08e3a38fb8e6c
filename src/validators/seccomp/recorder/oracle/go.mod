module speclens/seccomp-oracle

go 1.25.0

require (
	github.com/moby/profiles/seccomp v0.3.0
	github.com/opencontainers/runc v1.5.3
	github.com/opencontainers/runtime-spec v1.3.0
	github.com/seccomp/libseccomp-golang v0.12.0
	github.com/sirupsen/logrus v1.9.4
	golang.org/x/sys v0.46.0
)
