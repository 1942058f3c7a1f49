#!/usr/bin/env bash
# ops/rehearsal/failover.sh [etcd3]: two built instances of Blangko behind HAProxy, on PostgreSQL that fails
# over: three machines with etcd and Patroni, from the files in ops/ as they stand, through switchover,
# kill -9, partitions and restarts, while clients file daily reports. Prints what was measured, and
# fails where an acknowledged write is not in the database exactly once. About 25 minutes; with `etcd3`
# Patroni speaks etcd's v3 API, and only the primary's partitions are rehearsed.
#
# Debian 12, root. It installs the packages that are missing, and starts or enables none of their services.
# The machines are network namespaces inside a network, mount and process namespace of its own, at
# addresses that nobody else reaches; with that everything is gone, however it ends.
set -euo pipefail

NET=10.77.0
DATABASES=(db1 db2 db3)

install_missing() (
  missing=()
  for package in haproxy patroni etcd-server etcd-client postgresql-15 iproute2 nftables openssl; do
    dpkg-query --show --showformat='${Status}' "$package" 2>/dev/null | grep -q 'ok installed' ||
      missing+=("$package")
  done
  ((${#missing[@]})) || exit 0
  before=$(ls /etc/init.d)
  # Debian starts what it installs, where nobody says otherwise.
  policy=/usr/sbin/policy-rc.d
  if [[ ! -e $policy ]]; then
    trap 'rm "$policy"' EXIT
    printf '#!/bin/sh\nexit 101\n' >"$policy"
    chmod +x "$policy"
  fi
  apt-get update -q
  DEBIAN_FRONTEND=noninteractive apt-get install -yq --no-install-recommends "${missing[@]}"
  for service in $(comm -13 <(echo "$before") <(ls /etc/init.d)); do update-rc.d "$service" disable; done
)

# Certificates that a made-up authority signs, for the names that the machines are asked for by.
certify() {
  local folder=$1 node
  openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj '/CN=rehearsal' \
    -keyout "$folder/ca.key" -out "$folder/ca.crt" 2>/dev/null
  for node in "${DATABASES[@]}" blangko.example; do
    openssl req -newkey rsa:2048 -nodes -subj "/CN=$node" -keyout "$folder/$node.key" 2>/dev/null |
      openssl x509 -req -days 2 -CA "$folder/ca.crt" -CAkey "$folder/ca.key" -CAcreateserial \
        -extfile <(echo "subjectAltName=DNS:$node,DNS:database") -out "$folder/$node.crt" 2>/dev/null
  done
}

# What stands in /etc and /var/lib of each machine: the files of ops/, its name and its certificate.
furnish() {
  local folder=$1 api=$2 node home
  cat >"$folder/hosts" <<HOSTS
127.0.0.1 localhost
$NET.1 balancer database blangko.example
$NET.11 db1
$NET.12 db2
$NET.13 db3
$NET.21 app1
$NET.22 app2
HOSTS
  mkdir "$folder/haproxy"
  cp ops/haproxy.cfg "$folder/haproxy"
  cat "$folder/blangko.example.crt" "$folder/blangko.example.key" >"$folder/haproxy/blangko.pem"
  for node in "${DATABASES[@]}"; do
    home=$folder/$node
    mkdir -p "$home"/{patroni/tls,postgresql,etcd,run}
    sed "s/^etcd:/$api:/" ops/patroni.yml >"$home/patroni/config.yml"
    sed "s/@NODE@/$node/; s/@PASSWORD@/rehearsed-and-gone/" ops/patroni.env >"$home/patroni.env"
    sed "s/@NODE@/$node/" ops/etcd.env >"$home/etcd.env"
    cp "$folder/ca.crt" "$home/patroni/tls/ca.crt"
    cp "$folder/$node.crt" "$home/patroni/tls/server.crt"
    cp "$folder/$node.key" "$home/patroni/tls/server.key"
    chmod 600 "$home/patroni/tls/server.key"
    chown -R postgres: "$home/patroni" "$home/postgresql" "$home/run"
    chown etcd: "$home/etcd"
  done
}

# A cable from each machine to one switch; HAProxy, the instances and the clients are at the switch itself.
cable() {
  local last=10 node
  ip link set lo up
  ip link add switch type bridge
  ip address add "$NET.1/24" dev switch
  ip address add "$NET.21/24" dev switch
  ip address add "$NET.22/24" dev switch
  ip link set switch up
  for node in "${DATABASES[@]}"; do
    last=$((last + 1))
    ip netns add "$node"
    ip link add "$node" type veth peer name eth0 netns "$node"
    ip link set "$node" master switch up
    ip -n "$node" address add "$NET.$last/24" dev eth0
    ip -n "$node" link set eth0 up
    ip -n "$node" link set lo up
  done
}

cd "$(dirname "${BASH_SOURCE[0]}")/../.."
if [[ ${1:-} == inside ]]; then
  mount --make-rprivate /
  mount -t tmpfs tmpfs /run
  mkdir /run/postgresql
  mount --bind "$2/hosts" /etc/hosts
  mount --bind "$2/haproxy" /etc/haproxy
  cable
  # As a child: the first process of a process namespace buries whoever has lost its parent.
  NODE_EXTRA_CA_CERTS="$2/ca.crt" node --import ./test/support/typescript.js \
    ops/rehearsal/failover.ts "$2" "$3" && exit
  exit 1
fi

[[ $EUID == 0 ]] || { echo 'The rehearsal makes namespaces and becomes other users: run it as root.' >&2; exit 1; }
install_missing
node web/build/build.js --if-stale
folder=$(mktemp -d /tmp/blangko-failover-XXXXXX)
chmod 755 "$folder"
# Where it failed, the last words of each machine.
trap '(($? == 0)) || tail -n 25 "$folder"/*/*.log >&2; rm -rf "$folder"' EXIT
certify "$folder"
furnish "$folder" "${1:-etcd}"
timeout --foreground 3000 unshare --net --mount --pid --fork --kill-child --mount-proc \
  "${BASH_SOURCE[0]}" inside "$folder" "${1:-etcd}"
