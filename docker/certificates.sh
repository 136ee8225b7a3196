#!/bin/sh
# Makes a certificate authority and a certificate for each node of a cluster, unless they are there already.
#   certificates.sh AUTHORITY KEYS NODE…
# AUTHORITY gets ca.crt, which everybody may read; KEYS gets the authority's key and, for each NODE, which is its host
# name, NODE/node.crt and NODE/node.key. To renew a node's certificate, remove its folder and run this again.
set -eu
umask 077

authority=$1
keys=$2
shift 2

AUTHORITY_DAYS=3650
NODE_DAYS=825
# All nodes of a cluster have the same common name; that is how they know each other.
NODE_NAME=eventstoredb-node

mkdir -p "$authority" "$keys"
if [ ! -f "$authority/ca.crt" ] || [ ! -f "$keys/ca.key" ]; then
  openssl req -x509 -newkey rsa:3072 -sha256 -nodes -days "$AUTHORITY_DAYS" \
    -subj '/O=Task accountability ledger/CN=Authority of the event log' \
    -addext 'basicConstraints=critical,CA:TRUE,pathlen:0' \
    -addext 'keyUsage=critical,keyCertSign,cRLSign' \
    -keyout "$keys/ca.key" -out "$authority/ca.crt"
  chmod a+r "$authority/ca.crt"
  echo "made the authority in $authority"
fi

for node in "$@"; do
  [ -f "$keys/$node/node.crt" ] && continue
  # Under another name until it is whole, so that a node never starts with half of it.
  made=$keys/.$node.part
  rm -rf "$made"
  mkdir "$made"
  cat >"$made/extensions" <<EXTENSIONS
basicConstraints = critical, CA:FALSE
keyUsage = critical, digitalSignature, keyEncipherment
extendedKeyUsage = serverAuth, clientAuth
subjectAltName = DNS:$node
EXTENSIONS
  openssl req -new -newkey rsa:3072 -sha256 -nodes -subj "/CN=$NODE_NAME" \
    -keyout "$made/node.key" -out "$made/request"
  openssl x509 -req -in "$made/request" -sha256 -days "$NODE_DAYS" -extfile "$made/extensions" \
    -CA "$authority/ca.crt" -CAkey "$keys/ca.key" -set_serial "0x$(openssl rand -hex 16)" \
    -out "$made/node.crt"
  rm "$made/request" "$made/extensions"
  rm -rf "${keys:?}/$node"
  mv "$made" "$keys/$node"
  echo "made the certificate of $node"
done
