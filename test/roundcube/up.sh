#!/usr/bin/env bash
# up.sh DIR: a real Roundcube with real IMAP and a loopback SMTP sink, without systemd, all state in DIR.
# Idempotent: a second run starts only what does not run. The packages are there already (npm test installs them).
# Environment: ROUNDCUBE_PORT (8081), IMAP_PORT (1143), SMTP_PORT (1025), MAIL_USERS ("alice bob carol"), MAIL_PASSWORD.
# Prints KEY=VALUE lines on standard output, progress on standard error.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
server=roundcube
. "$here/../servers/processes.sh"
mkdir -p "$1"/{run,log,config,db,temp,sessions,dovecot/run,dovecot/state,mail}
dir=$(cd "$1" && pwd)
web=${ROUNDCUBE_PORT:-8081} imap=${IMAP_PORT:-1143} smtp=${SMTP_PORT:-1025}
users=${MAIL_USERS:-alice bob carol} password=${MAIL_PASSWORD:-Sales-Pass-1}

[ ${#dir} -le 60 ] || die "$dir is longer than the 60 characters that dovecot's sockets allow"
chmod 755 "$dir"
php=$(command -v php8.2 || command -v php) || die "php is not installed"
[ -x /usr/sbin/dovecot ] || die "dovecot is not installed"
[ -d /var/lib/roundcube/public_html ] || die "roundcube is not installed"
claim "$dir" dovecot "$imap"
claim "$dir" sink "$smtp"
claim "$dir" php "$web"

# --- accounts and mail: dovecot reads what the sink delivers
for user in $users; do echo "$user@sales.test:{PLAIN}$password:8:8::$dir/mail/$user@sales.test::"; done >"$dir/dovecot/users"
sed -e "s|@DIR@|$dir|g" -e "s|@PORT@|$imap|g" "$here/dovecot.conf" >"$dir/dovecot/dovecot.conf"
if [ ! -e "$dir/mail/.seeded" ]; then
  # shellcheck disable=SC2086
  node "$here/seed-mail.mjs" "$dir/mail" $users >&2
  touch "$dir/mail/.seeded"
  chown -R 8:8 "$dir/mail"
fi
start "$dir" dovecot /usr/sbin/dovecot -F -c "$dir/dovecot/dovecot.conf"
start "$dir" sink node "$here/smtp-sink.mjs" "$smtp" "$dir/mail"

# --- Roundcube with a configuration of its own; the one in /etc stays untouched
for file in defaults.inc.php mimetypes.php; do ln -sfn "/etc/roundcube/$file" "$dir/config/$file"; done
sed -e "s|@DIR@|$dir|g" -e "s|@IMAP@|$imap|g" -e "s|@SMTP@|$smtp|g" "$here/roundcube.inc.php" >"$dir/config/config.inc.php"
[ -s "$dir/db/roundcube.sqlite" ] || sqlite3 "$dir/db/roundcube.sqlite" </usr/share/roundcube/SQL/sqlite.initial.sql >/dev/null
export PHP_CLI_SERVER_WORKERS=4 ROUNDCUBE_CONFIG_DIR=$dir/config
start "$dir" php "$php" -d display_errors=0 -d log_errors=1 -d error_log="$dir/log/php-errors.log" \
  -d session.save_path="$dir/sessions" -d upload_tmp_dir="$dir/temp" -d sys_temp_dir="$dir/temp" \
  -d upload_max_filesize=20M -d post_max_size=24M -d memory_limit=256M \
  -S "127.0.0.1:$web" -t /var/lib/roundcube/public_html

wait_port "$imap"
# Two first readers at once, as Roundcube's are, and one of them may see a mailbox without a message: be the first alone.
for user in $users; do
  curl -sf "imap://127.0.0.1:$imap" -u "$user@sales.test:$password" -X 'SELECT INBOX' >/dev/null
done
wait_port "$smtp"
wait_page "http://127.0.0.1:$web/" 'id="rcmloginuser"'
say "ready on http://127.0.0.1:$web"
printf '%s\n' "URL=http://127.0.0.1:$web" "IMAP=$imap" "SMTP=$smtp"
