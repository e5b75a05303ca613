using System.Diagnostics.CodeAnalysis;
using GangguanBot.Chat.Sending;
using GangguanBot.Languages;

namespace GangguanBot.Chat.Routing;

/// <summary>
/// Finds who is to answer, in a fixed order: private chat only → blocked or not → button → command → what belongs to something from
/// before → running dialogue → what belongs to no dialogue → "I did not understand". Each press gets exactly one answer, and everybody who
/// writes gets one too; strangers once a minute.
/// </summary>
public sealed class Router(
    RouteTable table, IServiceProvider services, IPeople people, Dialogues dialogues, Outbox outbox, Phrasebook phrasebook, Menu menu,
    StrangerLimit strangers)
{
    /// <param name="isAnswered">The press of an earlier try was answered with an error.</param>
    /// <returns>Whether a conversation took it.</returns>
    public async Task<bool> RouteAsync(Incoming incoming, bool isAnswered, CancellationToken ct)
    {
        if (incoming.Content is Content.Blocked blocked)
        {
            if (incoming.IsPrivate) await people.MarkReachableAsync(incoming.ChatId, !blocked.IsBlocked, ct);
            return incoming.IsPrivate;
        }

        var speaker = await people.FindAsync(incoming, ct);
        var talk = new Talk(incoming, speaker, phrasebook.For(speaker.Language), dialogues, outbox);
        var handled = incoming.IsPrivate ? await ActAsync(talk) : OnlyInPrivate(talk);
        if (incoming.Content is Content.Press press && !isAnswered) outbox.Answer(incoming.ChatId, press.CallbackId, talk.Answer);
        return handled;
    }

    private Task<bool> ActAsync(Talk talk) => talk.Incoming.Content switch
    {
        _ when talk.Speaker.IsStranger && !strangers.MayAct(talk.Incoming) => Task.FromResult(Refuse(talk, "chat.stranger")),
        Content.Press press => PressedAsync(talk, press),
        Content.Command command => CommandedAsync(talk, command),
        Content.Edited => TakenAsync(table.Edited, talk),
        _ => SaidAsync(talk),
    };

    private async Task<bool> PressedAsync(Talk talk, Content.Press press)
    {
        var (route, button) = Find(press.Data);
        if (route is null) return Refuse(talk, "chat.unknown_button");
        if (!route.IsFor(talk.Speaker)) return Refuse(talk, talk.Speaker.IsStranger ? "chat.stranger" : "chat.not_for_you");
        if (button is null) return Refuse(talk, "chat.unknown_button");
        await DoAsync(route, talk, button);
        return true;
    }

    /// <summary>Finds the route and the record of a button. A retired layout is read as its present one.</summary>
    private (Route? Route, IButton? Button) Find(string data)
    {
        var found = Read(data);
        return found.Button is null && RetiredButtons.Renew(data) is { } renewed && Read(renewed) is { Button: not null } old ? old : found;
    }

    private (Route? Route, IButton? Button) Read(string data) =>
        !table.Buttons.TryGetValue(ButtonCodec.PrefixOf(data), out var route) ? default : (route, ButtonCodec.Parse(route.DataType!, data));

    private async Task<bool> CommandedAsync(Talk talk, Content.Command command)
    {
        if (!table.Commands.TryGetValue(command.Name, out var route)) return NotUnderstood(talk);
        if (!route.IsFor(talk.Speaker)) return Refuse(talk, talk.Speaker.IsStranger ? "chat.stranger" : "chat.not_for_you");
        await dialogues.InterruptAsync(talk.Incoming.ChatId);
        await DoAsync(route, talk, data: null);
        return true;
    }

    private async Task<bool> SaidAsync(Talk talk)
    {
        if (await TakenAsync(table.First, talk)) return true;
        if (await dialogues.RunningAsync(talk.Incoming.ChatId) is not { } running)
            return await TakenAsync(table.Otherwise, talk) || NotUnderstood(talk);
        if (!Listens(running, talk, out var route, out var data))
        {
            await talk.StopListeningAsync();
            return NotUnderstood(talk);
        }

        await DoAsync(route, talk, data);
        return true;
    }

    /// <summary>Whether somebody still wants it: a newer program may know the dialogue no more, or keep other things in it.</summary>
    private bool Listens(DialogueRow running, Talk talk, [NotNullWhen(true)] out Route? route, [NotNullWhen(true)] out object? data)
    {
        data = table.Dialogues.TryGetValue(running.Kind, out route) && route.IsFor(talk.Speaker)
            ? Dialogues.Read(running, route.DataType!) : null;
        return data is not null;
    }

    private async Task<bool> TakenAsync(IEnumerable<TakingRoute> takers, Talk talk)
    {
        if (talk.Speaker.IsStranger) return false;
        foreach (var taker in takers)
            if (await taker.Act(services.GetRequiredService(taker.Conversation), talk)) return true;
        return false;
    }

    private Task DoAsync(Route route, Talk talk, object? data) => route.Act(services.GetRequiredService(route.Conversation), talk, data);

    private bool NotUnderstood(Talk talk)
    {
        if (talk.Speaker.IsStranger) return Refuse(talk, "chat.stranger");
        var commands = menu.For(talk.Speaker, talk.Say).Select(c => (Html?)Html.Escape($"/{c.Command} – {c.Description}"));
        talk.Reply(talk.Say.Html("chat.not_understood", ("commands", Html.Lines(commands))));
        return false;
    }

    private bool OnlyInPrivate(Talk talk) =>
        talk.Incoming.Content is Content.Command or Content.TypedText or Content.Press && Refuse(talk, "chat.private_only");

    /// <summary>Strangers and groups hear it as a message once a minute.</summary>
    private bool Refuse(Talk talk, string phrase)
    {
        var isLimited = talk.Incoming.Content is not Content.Press && (talk.Speaker.IsStranger || !talk.Incoming.IsPrivate);
        if (!isLimited || strangers.MaySay(talk.Incoming, asked: false)) talk.Alert(talk.Say[phrase]);
        return false;
    }
}
