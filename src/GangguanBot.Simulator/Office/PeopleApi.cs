using GangguanBot.Simulator.BotApi;

namespace GangguanBot.Simulator.Office;

/// <summary>Actions of one person with the phone: <c>/sim/people/{id}/…</c>.</summary>
internal static class PeopleApi
{
    public static void MapPeople(this RouteGroupBuilder sim, Room room)
    {
        var people = sim.MapGroup("/people/{id:long}");

        people.MapPost("/say", (long id, SayRequest request) => Writer(room, id).Say(Text(request.Text)).Nothing());
        people.MapPost("/press", (long id, PressRequest request) => Someone(room, id).Press(request.Message, request.Data).Nothing());
        people.MapPost("/photo", async (long id, HttpRequest request) => await Photo(Writer(room, id), request));
        people.MapPost("/document", async (long id, HttpRequest request) => await Document(Writer(room, id), request));
        people.MapPost("/location", (long id, Location place) => Place(Writer(room, id), place).Nothing());
        people.MapPost("/sticker", (long id) => Writer(room, id).SendSticker().Nothing());
        people.MapPost("/read", (long id, ReadRequest request) => room.Read(Someone(room, id).Id, request.UpTo));
        people.MapPost("/block", (long id, BlockRequest request) => Block(Someone(room, id), request.Blocked));
    }

    private static Person Someone(Room room, long id) =>
        room.Scene.People.Any(person => person.Id == id) ? room.World.Person(id) : throw new NotPossibleException("person", 404);

    private static Person Writer(Room room, long id) =>
        Someone(room, id) is { Blocked: false } person ? person : throw new NotPossibleException("blocked", 409);

    private static string Text(string? text) => text?.Trim() switch
    {
        null or "" => throw new NotPossibleException("empty"),
        { Length: > 4096 } => throw new NotPossibleException("long"),
        var said => said,
    };

    private static Message Place(Person person, Location place) => Math.Abs(place.Latitude) <= 90 && Math.Abs(place.Longitude) <= 180
        ? person.SendLocation(place.Latitude, place.Longitude) : throw new NotPossibleException("place");

    private static async Task Photo(Person person, HttpRequest request)
    {
        var (file, caption) = await Upload(request);
        if (Picture.Size(file.Bytes) is null)
            throw new NotPossibleException("photo");
        person.SendPhoto(file.Bytes, caption);
    }

    private static async Task Document(Person person, HttpRequest request)
    {
        var (file, caption) = await Upload(request);
        person.SendDocument(file.Bytes, file.Name, file.Mime, caption);
    }

    private static async Task<(Upload, string)> Upload(HttpRequest request)
    {
        try
        {
            var given = request.HasFormContentType ? await RequestReader.Read(request) : null;
            return given?.File("file") is { Bytes.Length: > 0 } file
                ? (file, given.Text("caption") ?? "") : throw new NotPossibleException("no_file");
        }
        catch (Refusal)
        {
            throw new NotPossibleException("too_large", 413);
        }
    }

    private static void Block(Person person, bool blocked)
    {
        if (blocked)
            person.Block();
        else
            person.Unblock();
    }

    private static IResult Nothing(this object _) => Results.Json(new { });

    internal sealed record SayRequest(string? Text);

    internal sealed record PressRequest(int Message, string Data);

    internal sealed record ReadRequest(int UpTo);

    internal sealed record BlockRequest(bool Blocked);
}
