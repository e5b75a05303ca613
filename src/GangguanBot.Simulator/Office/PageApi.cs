using System.Xml;
using GangguanBot.Simulator.BotApi;
using GangguanBot.Simulator.Office.Previews;

namespace GangguanBot.Simulator.Office;

/// <summary>Everything under <c>/sim</c>: what the page reads, and what the trainer can do with the room.</summary>
internal static class PageApi
{
    public static void MapRoom(this IEndpointRouteBuilder routes, Room room)
    {
        var sim = routes.MapGroup("/sim").AddEndpointFilter((context, next) => SayWhyNot(room, context, next));

        sim.MapGet("/state", async () => Results.Json(await room.View(messages: true), PageJson.Options));
        sim.MapGet("/events", (HttpContext http, IHostApplicationLifetime lifetime) => EventStream.Send(http, room.Events, lifetime));
        sim.MapGet("/phrases", (string lang) =>
        {
            room.Locales.Language = lang;
            room.Touch();
            return Locales.Of(lang) ?? throw new NotPossibleException("language", 404);
        });
        sim.MapGet("/files/{id}", (string id) => Files.Serve(Kept(room, id)));
        sim.MapGet("/files/{id}/page", (string id, HttpResponse response) => Preview.Page(Kept(room, id), response));
        sim.MapGet("/files/{id}/sheet", (string id) => Results.Json(Preview.Sheet(Kept(room, id)), PageJson.Options));

        sim.MapPost("/clock", (ClockRequest request) => MoveClock(room.Clock, request));
        sim.MapPost("/faults", (FaultsRequest request) => SetFaults(room, request));
        sim.MapPost("/bot", async (ActionRequest request) => await Bot(room.Bot, request.Action));
        sim.MapPost("/reset", async (ResetRequest request) =>
            await room.Reset(Scene.Find(request.Scene) ?? throw new NotPossibleException("unknown")));
        sim.MapPost("/selfplay", (ActionRequest request) => Play(room.SelfPlay, request));
        sim.MapPeople(room);
        sim.Map("/{**rest}", object () => throw new NotPossibleException("unknown", 404));
    }

    private static StoredFile Kept(Room room, string id) => room.World.Files.Find(id) ?? throw new NotPossibleException("file", 404);

    private static void MoveClock(OfficeClock clock, ClockRequest request)
    {
        var to = request switch
        {
            { To: { } moment } => moment,
            { Add: "workday" } => OfficeClock.NextWorkday(clock.Now),
            { Add: "friday" } => OfficeClock.FridayBeforeClose(clock.Now),
            { Add: "takbiran" } => Takbiran.After(clock.Now) ?? throw new NotPossibleException("time"),
            { Add: { } span } => clock.Now + Span(span),
            _ => throw new NotPossibleException("time"),
        };
        if (to <= clock.Now)
            throw new NotPossibleException("clock_back", 409);
        if (to > clock.Now.AddYears(5))
            throw new NotPossibleException("time");
        clock.MoveTo(to);
    }

    /// <summary>Further than the clock is moved anyway; with more the sum would be no date.</summary>
    private static readonly TimeSpan Farthest = TimeSpan.FromDays(3660);

    private static TimeSpan Span(string text)
    {
        try
        {
            var span = XmlConvert.ToTimeSpan(text);
            if (span < -Farthest || span > Farthest) throw new NotPossibleException("time");
            return span;
        }
        catch (Exception e) when (e is FormatException or OverflowException)
        {
            throw new NotPossibleException("time");
        }
    }

    private static void SetFaults(Room room, FaultsRequest request)
    {
        var faults = room.World.Faults;
        faults.Slow = request.Slow ?? faults.Slow;
        faults.TooMany = request.TooMany ?? faults.TooMany;
        faults.ServerError = request.ServerError ?? faults.ServerError;
        room.Touch();
    }

    private static Task Bot(BotRunner bot, string? action) => action switch
    {
        "start" => bot.Start(),
        "stop" => bot.Stop(),
        "restart" => bot.Restart(),
        _ => throw new NotPossibleException("unknown"),
    };

    private static void Play(SelfPlay play, ActionRequest request)
    {
        if (request.Action == "start")
            play.Start(Math.Clamp(request.Speed ?? 1, 0, 100));
        else if (request.Action == "stop")
            play.Stop();
        else
            throw new NotPossibleException("unknown");
    }

    /// <summary>Every answer is JSON: a refusal with its sentence, and <c>{}</c> where there is nothing to say.</summary>
    private static async ValueTask<object?> SayWhyNot(Room room, EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            var result = await next(context);
            return context.HttpContext.Response.HasStarted ? Results.Empty
                : result is null || ReferenceEquals(result, Results.Empty) ? Results.Json(new { }) : result;
        }
        catch (NotPossibleException e)
        {
            return Results.Json(new { error = e.Sentence(room.Locales) }, statusCode: e.Status);
        }
        catch (ButtonNotThereException)
        {
            return Results.Json(new { error = room.Locales.Say("error.button") }, statusCode: 409);
        }
    }

    /// <summary>Refuses a request that cannot be read with a sentence, before it reaches an endpoint.</summary>
    public static async Task RefuseNonsense(Room room, HttpContext http, RequestDelegate next)
    {
        try
        {
            await next(http);
        }
        catch (BadHttpRequestException e) when (!http.Response.HasStarted)
        {
            http.Response.StatusCode = e.StatusCode;
            await http.Response.WriteAsJsonAsync(new { error = room.Locales.Say("error.unknown") });
        }
    }

    internal sealed record ClockRequest(string? Add, DateTimeOffset? To);

    internal sealed record FaultsRequest(bool? Slow, bool? TooMany, bool? ServerError);

    internal sealed record ResetRequest(string? Scene);

    internal sealed record ActionRequest(string? Action, double? Speed);
}
