using GangguanBot.Chat;
using GangguanBot.Chat.Routing;
using GangguanBot.Office;
using GangguanBot.Sop;
using GangguanBot.Tickets;
using GangguanBot.Tickets.Numbering;
using GangguanBot.Time;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Registry;

/// <summary><c>/register</c>: every ticket of the office, narrowed by buttons or by what is typed.</summary>
public sealed class RegisterConversation(
    RegisterSearch search, RegisterReader reader, RegisterCards cards, FilterChoices choices, TicketPages pages)
    : IConversation<RegisterConversation>
{
    internal const string Dialogue = "register", Key = "register";

    /// <summary>Everything else is mistyped.</summary>
    private static readonly DateRange Typable = new(new(2000, 1, 1), new(2100, 12, 31));

    public static void Map(Routes<RegisterConversation> on) => on
        .Command("register", (c, talk) => c.OpenAsync(talk), Rights.Of(Right.SeeRegister))
        .Button<RegisterButton>((c, talk, button) => c.PressedAsync(talk, button.Act), Rights.Of(Right.SeeRegister))
        .Button<RegisterTurnButton>(async (c, talk, button) =>
            await c.ShowAsync(talk, await FilterAsync(talk), new Cursor(button.From, button.Older)), Rights.Of(Right.SeeRegister))
        .Button<RegisterAskButton>((c, talk, button) => c.AskAsync(talk, button), Rights.Of(Right.SeeRegister))
        .Button<RegisterSetButton>((c, talk, button) => c.SetAsync(talk, button), Rights.Of(Right.SeeRegister))
        .Button<RegisterUnsetButton>(async (c, talk, button) =>
            await c.ShowAsync(talk, FilterChoices.Without(button.Part, await FilterAsync(talk))), Rights.Of(Right.SeeRegister))
        .Dialogue<RegisterState>(Dialogue, (c, talk, state) => c.TypedAsync(talk, state), Rights.Of(Right.SeeRegister));

    private Task OpenAsync(Talk talk) =>
        talk.Incoming.Content is Content.Command { Argument: var words } && words.Trim().Length > 0
            ? SearchAsync(talk, RegisterFilter.None, words.Trim()) : ShowAsync(talk, RegisterFilter.None);

    private async Task TypedAsync(Talk talk, RegisterState state)
    {
        var filter = RegisterFilter.Read(state.Filter);
        if (talk.Incoming.Content is not Content.TypedText { Text: var text } || text.Trim() is not { Length: > 0 } words)
        {
            talk.Reply(talk.Say.Html(state.AsksDates ? "register.ask_dates" : "register.prompt"));
            return;
        }
        if (!state.AsksDates) await SearchAsync(talk, filter, words);
        else if (TypedPeriod.Parse(words, Typable) is { } days) await ShowAsync(talk, filter with { From = days.From, Until = days.To });
        else talk.Reply(talk.Say.Html("register.wrong_dates"));
    }

    /// <summary>A number opens its ticket, whatever the filter; everything else is looked for as words, within it.</summary>
    private async Task SearchAsync(Talk talk, RegisterFilter filter, string words)
    {
        if (TypedNumber.Parse(words) is { } number)
        {
            var numbered = RegisterFilter.None with { Number = number };
            var ids = await (await search.MatchingAsync(numbered, talk.Me)).OrderByDescending(t => t.Id).Select(t => t.Id)
                .Take(2).ToListAsync();
            if (ids is [var only])
            {
                await talk.ListenAsync(Dialogue, new RegisterState(filter.Write()));
                await pages.ShowAsync(talk, only, inPlace: false);
                return;
            }
            if (ids.Count > 1) { await ShowAsync(talk, numbered); return; }
        }

        await ShowAsync(talk, filter with { Words = words, Number = null });
    }

    private async Task PressedAsync(Talk talk, RegisterAct act)
    {
        var filter = await FilterAsync(talk);
        switch (act)
        {
            case RegisterAct.List: await ShowAsync(talk, filter); break;
            case RegisterAct.Clear: await ShowAsync(talk, RegisterFilter.None); break;
            case RegisterAct.Overdue: await ShowAsync(talk, filter with { Overdue = !filter.Overdue }); break;
            case RegisterAct.Branch when await choices.BranchAsync(talk.Me) is { Id: var own }:
                await ShowAsync(talk, filter with { BranchPostId = filter.BranchPostId == own ? null : own }); break;
            case RegisterAct.Dates:
                await talk.ListenAsync(Dialogue, new RegisterState(filter.Write(), AsksDates: true));
                talk.Show(Key, RegisterCards.DatesCard(talk.Say));
                break;
            default: talk.Refuse(Refusal.Unknown); break;
        }
    }

    private async Task AskAsync(Talk talk, RegisterAskButton button) =>
        talk.Show(Key, await cards.ChooseAsync(button.Part, await FilterAsync(talk), button.Page, talk.Say));

    private async Task SetAsync(Talk talk, RegisterSetButton button)
    {
        var filter = await FilterAsync(talk);
        if ((await choices.OfAsync(button.Part, filter, talk.Say))
            .FirstOrDefault(c => c.Id == button.Id && c.Key == button.Key) is { } choice) await ShowAsync(talk, choice.Apply(filter));
        else talk.Refuse(Refusal.Unknown);
    }

    private async Task ShowAsync(Talk talk, RegisterFilter filter, Cursor? at = null)
    {
        var me = talk.Me;
        await talk.ListenAsync(Dialogue, new RegisterState(filter.Write()));
        talk.Show(Key, await cards.ListAsync(await reader.ReadAsync(filter, me, at), filter, me, talk.Say));
    }

    private static async Task<RegisterFilter> FilterAsync(Talk talk) =>
        RegisterFilter.Read((await talk.KeptAsync<RegisterState>(Dialogue))?.Filter ?? "");

}
