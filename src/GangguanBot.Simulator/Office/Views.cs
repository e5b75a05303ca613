using System.Text.Json.Serialization;
using GangguanBot.Simulator.BotApi;

namespace GangguanBot.Simulator.Office;

// Data for the page, in camelCase. A part that is null is left out unless it says otherwise.

internal sealed record StateView(
    string Office, string Scene, string? ClaimCode, DateTimeOffset Now, BotView Bot, ChaseView? NextChase, FaultsView Faults,
        SelfPlayView SelfPlay,
    IReadOnlyList<PersonView> People,
    IReadOnlyDictionary<string, IReadOnlyList<MessageView>>? Messages);

internal sealed record BotView(string State, int Restarts, string? Error);

internal sealed record ChaseView(DateTimeOffset At, string Ticket, IReadOnlyList<string> Holders);

internal sealed record FaultsView(bool Slow, bool TooMany, bool ServerError);

internal sealed record SelfPlayView(bool Running, int Step, int Total, string Text, bool Failed);

internal sealed record PersonView(
    long Id, string Name, string Title, string Role, string Group, bool Blocked, bool Started, int Unread, int LastRead,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? Typing, IReadOnlyList<BotCommand> Commands);

internal sealed record MessageView(int Id, long Chat, string From, DateTimeOffset Date, string Html, bool Silent)
{
    public IReadOnlyList<IReadOnlyList<Button>>? Keyboard { get; init; }
    public PhotoView? Photo { get; init; }
    public DocumentView? Document { get; init; }
    public Location? Location { get; init; }
    public bool? Sticker { get; init; }
    public DateTimeOffset? Edited { get; init; }

    public static MessageView Of(Message message) => new(
        message.Id, message.ChatId, message.FromBot
            ? "bot" : "person", message.Date.ToOffset(OfficeClock.Wib), message.Html, message.Silent)
    {
        Keyboard = message.Keyboard?.Rows,
        Photo = message.Photo.Length > 0 ? PhotoView.Of(message.Photo[^1]) : null,
        Document = (message.Document ?? message.Voice) is { } document ? DocumentView.Of(document) : null,
        Location = message.Location,
        Sticker = message.Sticker is null ? null : true,
        Edited = message.EditedAt?.ToOffset(OfficeClock.Wib),
    };
}

internal sealed record PhotoView(string Url, int Width, int Height)
{
    public static PhotoView Of(PhotoSize photo) => new($"/sim/files/{photo.File.Id}", photo.Width, photo.Height);
}

/// <param name="Preview"><see cref="Previews.Preview.KindOf"/>, below the url.</param>
internal sealed record DocumentView(string Url, string Name, int Size, string Mime, string? Preview)
{
    public static DocumentView Of(Attachment document) =>
        new($"/sim/files/{document.File.Id}", document.Name, document.File.Bytes.Length, document.Mime, Previews.Preview.KindOf(document));
}
