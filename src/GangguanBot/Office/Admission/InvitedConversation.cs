using GangguanBot.Chat;
using GangguanBot.Chat.Routing;
using GangguanBot.Languages;
using GangguanBot.Office.Welcome;

namespace GangguanBot.Office.Admission;

/// <summary>
/// The colleague's side of an invitation. Which one it is stands in what the chat keeps since the link was opened: a button alone
/// opens nothing.
/// </summary>
[PhraseFamily("invited.fault.", typeof(InvitationState), Except = [InvitationState.Open])]
[PhraseFamily("invited.fault.", "gone")]
public sealed class InvitedConversation(
    OfficeDirectory office, Invitations invitations, PlacementOptions placementOptions, Requests requests, AdmissionService admission)
    : IConversation<InvitedConversation>
{
    private const string Dialogue = "admission.invited", Key = "admission";

    /// <param name="Naming">The name has been asked for.</param>
    public sealed record InvitedDialogue(int Invitation, string Name, bool Naming = false);

    public static void Map(Routes<InvitedConversation> on) => on
        .OpenButton<InvitedButton>((c, talk, button) => c.PressedAsync(talk, button))
        .OpenDialogue<InvitedDialogue>(Dialogue, (c, talk, invitedDialogue) => c.TypedAsync(talk, invitedDialogue));

    /// <summary>The link was opened.</summary>
    public async Task BeginAsync(Talk talk, Invitation invitation)
    {
        var me = talk.KnownMe;
        if (await invitations.FaultAsync(invitation) is { } fault) { Refuse(talk, invitation, fault); return; }
        if (me is not null && await admission.HasAsync(me, invitation.Target()))
        {
            talk.Show(Key, talk.Say.Html("invited.already", ("place", await placementOptions.NameAsync(invitation.Target(), talk.Say))));
            return;
        }

        var name = me?.Name ?? PersonNames.FromTelegram(talk.Incoming.Name);
        await ShowAsync(talk, invitation, me, new InvitedDialogue(invitation.Id, name ?? "", Naming: name is null));
    }

    private async Task TypedAsync(Talk talk, InvitedDialogue invitedDialogue)
    {
        if (await OpenAsync(talk, invitedDialogue) is not { } invitation) return;
        var me = talk.KnownMe;
        if (!invitedDialogue.Naming
            || me is not null) { await ShowAsync(talk, invitation, me, invitedDialogue with { Naming = false }); return; }
        if (talk.Incoming.Content is Content.TypedText { Text: var text } && PersonNames.Typed(text) is { } name)
            await ShowAsync(talk, invitation, me, new InvitedDialogue(invitation.Id, name));
        else talk.Reply(talk.Say.Html("invited.name_length", ("min", PersonNames.Shortest), ("max", PersonNames.Longest)));
    }

    private async Task PressedAsync(Talk talk, InvitedButton button)
    {
        if (await talk.KeptAsync<InvitedDialogue>(Dialogue) is not { } invitedDialogue || invitedDialogue.Invitation != button.Invitation)
        {
            talk.Alert(talk.Say["invited.open_again"]);
            return;
        }

        if (await OpenAsync(talk, invitedDialogue) is not { } invitation) return;
        var me = talk.KnownMe;
        if (button.Act == InvitedAct.Accept && invitedDialogue.Name.Length > 0)
            await ConfirmAsync(talk, invitation, me, invitedDialogue.Name);
        else await ShowAsync(talk, invitation, me, invitedDialogue with { Naming = me is null });
    }

    private async Task ConfirmAsync(Talk talk, Invitation invitation, Person? me, string name)
    {
        invitation.UseUp(talk.Speaker.UserId, office.Now);
        await talk.ForgetAsync(Dialogue);
        var place = await placementOptions.NameAsync(invitation.Target(), talk.Say);
        if (invitation.NeedsApproval || me is not null)
        {
            await requests.AskAsync(talk, name, words: null, invitation);
            talk.Show(Key, talk.Say.Html("invited.waits", ("place", place)));
            return;
        }

        var inviter = (await office.PersonAsync(invitation.MadeById))!;
        talk.Show(Key, talk.Say.Html("invited.done", ("place", place)));
        await requests.SupersedeAsync(talk.Speaker.UserId);
        await admission.TakeInAsync(inviter, talk.Speaker.UserId, name, invitation.Target());
        await admission.TellInviterAsync(invitation, name);
    }

    private async Task ShowAsync(Talk talk, Invitation invitation, Person? me, InvitedDialogue invitedDialogue)
    {
        await talk.ListenAsync(Dialogue, invitedDialogue);
        var (say, place) = (talk.Say, await placementOptions.NameAsync(invitation.Target(), talk.Say));
        var yes = new InvitedButton(invitation.Id, InvitedAct.Accept);
        talk.Show(Key, (me, invitedDialogue.Naming) switch
        {
            ({ } known, _) => new Card(
                say.Html("invited.other_place", ("place", place), ("now", Greeting.RoleNames(talk.Speaker, say)), ("name", known.Name)),
                [[new Button(say["invited.ask_change"], yes)]]),
            (_, true) => new Card(say.Html("invited.ask_name", ("min", PersonNames.Shortest), ("max", PersonNames.Longest))),
            _ => new Card(say.Html("invited.card", ("place", place), ("name", invitedDialogue.Name)),
                [[new Button(say["invited.yes"], yes, ButtonStyle.Forward)],
                    [new Button(say["invited.rename"], new InvitedButton(invitation.Id, InvitedAct.Rename))]]),
        });
    }

    /// <returns><c>null</c>: it lets nobody in any more, and that has been said.</returns>
    private async Task<Invitation?> OpenAsync(Talk talk, InvitedDialogue invitedDialogue)
    {
        if (await invitations.FindAsync(invitedDialogue.Invitation) is not { } invitation)
        {
            talk.Alert(talk.Say["invited.open_again"]);
            return null;
        }
        if (await invitations.FaultAsync(invitation) is not { } fault) return invitation;
        await talk.ForgetAsync(Dialogue);
        Refuse(talk, invitation, fault);
        return null;
    }

    private static void Refuse(Talk talk, Invitation invitation, string fault) =>
        talk.Show(Key, talk.Say.Html(invitation.UsedBy == talk.Speaker.UserId ? "invited.used_by_you" : $"invited.fault.{fault}"));

}

/// <summary><c>/start u-…</c>: an invitation's link.</summary>
public sealed class InvitationLink(Invitations invitations, CodeGuesses codeGuesses, InvitedConversation invited) : ILinkHandler
{
    public async Task<bool> OpenAsync(Talk talk, string argument)
    {
        if (!argument.StartsWith(Invitations.Prefix, StringComparison.Ordinal)) return false;
        if (await codeGuesses.BarredUntilAsync(talk.Incoming.ChatId) is { } until)
        {
            talk.Reply(talk.Say.Html("admission.too_many_guesses", ("until", until)));
        }
        else if (await invitations.ByTokenAsync(argument) is { } invitation)
        {
            await invited.BeginAsync(talk, invitation);
        }
        else
        {
            await codeGuesses.NoteAsync(talk.Incoming.ChatId);
            talk.Reply(talk.Say.Html("invited.unknown"));
        }

        return true;
    }
}
