using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using GangguanBot.Simulator.BotApi.Methods;

namespace GangguanBot.Simulator.BotApi;

/// <summary>The HTTP side of a <see cref="TelegramWorld"/>: <c>/bot{token}/{method}</c> and <c>/file/bot{token}/{path}</c>.</summary>
public static partial class BotApiServer
{
    public static void MapBotApi(this IEndpointRouteBuilder routes, TelegramWorld world)
    {
        routes.MapMethods("/bot{token}/{method}", ["GET", "POST"],
            (string token, string method, HttpContext http) => Serve(world, token, method, http));
        routes.MapGet("/file/bot{token}/{**path}", (string token, string path, HttpContext http) =>
            Downloads.ServeAsync(world, token, path, http));
    }

    private static async Task Serve(TelegramWorld world, string token, string name, HttpContext http)
    {
        try
        {
            CheckToken(world, token);
            var method = MethodTable.Find(name) ?? throw Refusal.NotFound("method not found");
            var parameters = await RequestReader.Read(http.Request);
            await Carry(world, method, parameters, http);
        }
        catch (Refusal refusal)
        {
            await Answer(http, refusal);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // the caller hung up
        }
    }

    private static async Task Carry(TelegramWorld world, Method method, Parameters parameters, HttpContext http)
    {
        var call = world.Record(method.Name, parameters.Values);
        call.Unknown = [.. parameters.Names.Except(method.Parameters).Where(name => !parameters.IsAttachment(name))];
        var fault = world.OnCall?.Invoke(call) ?? world.Faults.Next();
        if (fault is null || fault.Delay > TimeSpan.Zero || fault.Handle)
        {
            await Task.Delay(fault?.Delay ?? TimeSpan.Zero, TimeProvider.System, http.RequestAborted);
            var (result, refusal) = await Run(world, method, parameters, http.RequestAborted);
            if (fault is { Silence: true })
                await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, http.RequestAborted)
                    .ContinueWith(_ => { }, TaskScheduler.Default);
            if (fault is { Drop: true } or { Silence: true })
                http.Abort();
            else if (refusal is not null)
                await Answer(http, refusal, call);
            else
                await Answer(http, result, call);
        }
        else if (fault.Drop)
        {
            http.Abort();
        }
        else if (fault.Page is { } status)
        {
            call.Code = status;
            await Page(http, status);
        }
        else if (fault.Body is { } body)
        {
            call.Code = 200;
            http.Response.ContentType = "application/json";
            await http.Response.WriteAsync(body);
        }
        else
        {
            await Answer(http, fault.Answer!, call);
        }
    }

    internal static Task Page(HttpContext http, int status)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "text/html";
        return http.Response.WriteAsync($"<html><head><title>{status}</title></head><body><h1>{status}</h1><hr>nginx</body></html>");
    }

    private static async Task<(JsonNode? Result, Refusal? Refusal)> Run(
        TelegramWorld world, Method method, Parameters parameters, CancellationToken gone)
    {
        try
        {
            return (await method.Run(world, parameters, gone), null);
        }
        catch (Refusal refusal)
        {
            return (null, refusal);
        }
    }

    private static Task Answer(HttpContext http, JsonNode? result, Call call)
    {
        call.Code = 200;
        return http.Response.WriteAsJsonAsync(new JsonObject { ["ok"] = true, ["result"] = result });
    }

    internal static Task Answer(HttpContext http, Refusal refusal, Call? call = null)
    {
        if (call is not null)
            (call.Code, call.Description) = (refusal.Code, refusal.Message);
        var answer = new JsonObject { ["ok"] = false, ["error_code"] = refusal.Code, ["description"] = refusal.Message };
        if (refusal.Parameters is not null)
            answer["parameters"] = refusal.Parameters.DeepClone();
        http.Response.StatusCode = refusal.Code;
        return http.Response.WriteAsJsonAsync(answer);
    }

    private static void CheckToken(TelegramWorld world, string token)
    {
        if (token != world.Options.Token)
            throw TokenForm().IsMatch(token) ? Refusal.Unauthorized() : Refusal.NotFound();
    }

    [GeneratedRegex(@"^\d+:[A-Za-z0-9_-]+$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TokenForm();
}
