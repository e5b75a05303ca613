namespace GangguanBot.Simulator.Office;

/// <summary>The page runs what is its own and nothing else, and no other site may steer it through the visitor's browser.</summary>
internal static class Safety
{
    public static Task Guard(HttpContext http, RequestDelegate next)
    {
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy =
            "default-src 'self'; img-src 'self' data: blob:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers.CacheControl = "no-store";
        if (!HttpMethods.IsGet(http.Request.Method) && IsForeign(http.Request))
        {
            http.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        }
        return next(http);
    }

    /// <summary>A page of another site, or of another port of this machine, made the request. Programs name no origin.</summary>
    private static bool IsForeign(HttpRequest request) => request.Headers["Sec-Fetch-Site"] == "cross-site"
        || request.Headers.Origin.Any(origin => !string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase));
}
