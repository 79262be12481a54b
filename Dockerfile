# PMO V2 as one image: the service and both front ends. Built from this folder: docker build -t pmo .
FROM node:20.20-bookworm-slim AS web
WORKDIR /src
COPY openapi openapi
COPY web-toko web-toko
COPY web-admin web-admin
RUN for spa in web-toko web-admin; do (cd "$spa" && npm ci --no-audit --no-fund && npm run build) || exit 1; done

FROM rust:1.95-bookworm AS api
WORKDIR /src
COPY Cargo.toml Cargo.lock rust-toolchain.toml ./
COPY .cargo .cargo
COPY .sqlx .sqlx
COPY api api
COPY tests tests
COPY migrations migrations
# The queries are checked against .sqlx: no database is needed to build.
RUN SQLX_OFFLINE=true CARGO_TARGET_DIR=/target cargo build --locked --release -p pmo-api --bin pmo

FROM debian:bookworm-slim
RUN apt-get update && apt-get install -y --no-install-recommends ca-certificates && rm -rf /var/lib/apt/lists/* \
    && useradd --system --uid 10001 --home-dir /nonexistent --shell /usr/sbin/nologin pmo
COPY --from=api /target/release/pmo /usr/local/bin/pmo
COPY api/DEPENDENCIES.md /usr/share/doc/pmo/
COPY --from=web /src/web-toko/dist /srv/pmo/web-toko
COPY --from=web /src/web-admin/dist /srv/pmo/web-admin
ENV APP_ENV=production HOST=0.0.0.0 PORT=8080 LOG_FORMAT=json WEB_TOKO_DIR=/srv/pmo/web-toko WEB_ADMIN_DIR=/srv/pmo/web-admin DATA_DIR=/tmp
USER 10001
EXPOSE 8080
STOPSIGNAL SIGTERM
ENTRYPOINT ["/usr/local/bin/pmo"]
CMD ["serve"]
