export default {} satisfies ExportedHandler<Cloudflare.Env>
