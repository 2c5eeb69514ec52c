#!/bin/sh
# Where no registry of images can be reached: makes stand-ins for the two images that .container/Dockerfile begins with, from Debian's own
# packages and Node's npm package. Needs root, buildah, debootstrap and a Node with npm. Afterwards `npm run test:release -- --project container` finds them.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

debootstrap --variant=minbase bookworm "$work/root" >/dev/null
# As in Debian's image: no package may start a service while it is installed.
printf '#!/bin/sh\nexit 101\n' > "$work/root/usr/sbin/policy-rc.d"
chmod +x "$work/root/usr/sbin/policy-rc.d"
rm -rf "$work/root/var/cache/apt/archives/"*.deb "$work/root/var/lib/apt/lists/"*
debian=$(buildah from scratch)
buildah add --quiet "$debian" "$work/root" /
buildah config --cmd bash --env PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin "$debian"
buildah commit --quiet --rm "$debian" localhost/debian:bookworm-slim

npm install --prefix "$work/node" --no-save --no-audit --no-fund node@24 npm@11 >/dev/null
node=$(buildah from --pull-never localhost/debian:bookworm-slim)
buildah copy --quiet "$node" "$work/node/node_modules/node/bin/node" /usr/local/bin/node
buildah copy --quiet "$node" "$work/node/node_modules/npm" /usr/local/lib/node_modules/npm
buildah run "$node" -- ln -s ../lib/node_modules/npm/bin/npm-cli.js /usr/local/bin/npm
# A machine behind a proxy with a certificate of its own needs it inside too.
if [ -n "${NODE_EXTRA_CA_CERTS:-}" ]; then
  buildah copy --quiet "$node" "$NODE_EXTRA_CA_CERTS" /etc/ssl/extra.crt
  buildah config --env NODE_EXTRA_CA_CERTS=/etc/ssl/extra.crt "$node"
fi
buildah config --cmd node "$node"
buildah commit --quiet --rm "$node" localhost/node:24-bookworm-slim
