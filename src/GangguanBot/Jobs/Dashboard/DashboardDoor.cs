using System.Net;
using System.Security.Cryptography;
using System.Text;
using Hangfire.Dashboard;

namespace GangguanBot.Jobs.Dashboard;

/// <summary>
/// Admits to the dashboard people on this machine and those who have the key. Hangfire's own <c>LocalRequestsOnly</c> takes for local
/// everybody whom a proxy on the same machine lets through.
/// </summary>
/// <param name="key"><c>Jobs:DashboardKey</c>; empty: there is none.</param>
/// <param name="published">Something passes requests of the world on to this port, so that where they come from proves nothing.</param>
sealed class DashboardDoor(string key, bool published) : IDashboardAuthorizationFilter
{
    private const string Cookie = "gangguan-jobs", Query = "key", Bearer = "Bearer ";

    /// <summary>Beginnings of the headers that proxies write.</summary>
    private static readonly string[] Forwarding =
        ["Forwarded", "Via", "X-Forwarded", "X-Original", "X-Real-IP", "X-Client-IP", "X-Cluster-Client-IP", "True-Client-IP",
            "CF-Connecting-IP"];

    /// <summary>The value of the cookie, in the key's place. It is good until the bot stops.</summary>
    private readonly string session = Convert.ToHexString(RandomNumberGenerator.GetBytes(32));

    public bool Authorize(DashboardContext context)
    {
        var http = context.GetHttpContext();
        return IsFromHere(http) || HasKey(http.Request);
    }

    /// <summary>
    /// In front of all that Hangfire does: refuses what is not reading (its POSTs ask for no token), and takes a key out of the address,
    /// from where it would get into histories and logs, into a cookie.
    /// </summary>
    public Task EnterAsync(HttpContext http, RequestDelegate next)
    {
        var (request, response) = (http.Request, http.Response);
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
        {
            response.Headers.Allow = "GET, HEAD";
            response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            return Task.CompletedTask;
        }

        if (!request.Query.TryGetValue(Query, out var given)) return next(http);
        if (IsKey(given.ToString()))
        {
            var secure = request.IsHttps || request.Headers["X-Forwarded-Proto"] == "https";
            response.Cookies.Append(Cookie, session,
                new() { HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = secure, Path = request.PathBase + Pages.Path });
            response.Headers.CacheControl = "no-store";
            response.Redirect(request.PathBase + request.Path + QueryString.Create(request.Query.Where(q => q.Key != Query)));
        }
        else
        {
            response.StatusCode = StatusCodes.Status401Unauthorized;
        }

        return Task.CompletedTask;
    }

    private bool IsFromHere(HttpContext http) =>
        !published && http.Connection.RemoteIpAddress is { } remote && IPAddress.IsLoopback(remote) && IsThisMachine(http.Request.Host.Host)
        && !http.Request.Headers.Keys.Any(name => Forwarding.Any(f => name.StartsWith(f, StringComparison.OrdinalIgnoreCase)));

    /// <summary>By another name any page in a browser on this machine could call: its name may lead to this port.</summary>
    private static bool IsThisMachine(string called) =>
        called == "localhost" || (IPAddress.TryParse(called, out var address) && IPAddress.IsLoopback(address));

    private bool HasKey(HttpRequest request)
    {
        var header = request.Headers.Authorization.ToString();
        return (header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) && IsKey(header[Bearer.Length..]))
            || AreSame(request.Cookies[Cookie] ?? "", session);
    }

    private bool IsKey(string given) => key.Length > 0 && AreSame(given, key);

    private static bool AreSame(string given, string wanted) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), Encoding.UTF8.GetBytes(wanted));
}
