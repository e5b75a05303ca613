using GangguanBot.Chat;
using GangguanBot.Chat.Routing;
using GangguanBot.Chat.Sending;
using GangguanBot.Languages;
using GangguanBot.Office;
using GangguanBot.Office.Admission;
using GangguanBot.Sop;

namespace GangguanBot.Administration.Admission;

/// <summary>The admins' side of requests. Whoever comes second is told who decided.</summary>
public sealed class DecisionConversation(
    Requests requests, RequestCards cards, PlacementOptions names, PlacementChooser chooser, Outbox outbox)
    : IConversation<DecisionConversation>, IAdminPage, IPlacementAsker<DecisionConversation>
{
    private const int OnAPage = 8;

    public string Name => "requests";
    public static string Places => "rl";
    public PlacementChooser Chooser => chooser;

    public static void Map(Routes<DecisionConversation> on) => on
        .Button<RequestListButton>((c, talk, button) => c.ListAsync(talk, button.Page), Rights.Of(Right.Administer))
        .Button<RequestButton>((c, talk, button) => c.PressedAsync(talk, button), Rights.Of(Right.Administer))
        .Places(Rights.Of(Right.Administer));

    public async Task<int> WaitingAsync() => (await requests.OpenAsync()).Count;

    public Task ShowAsync(Talk talk) => ListAsync(talk, 0);

    public async Task<ChoiceFrame?> FrameAsync(Talk talk, PlacementSubject placementSubject) =>
        await OpenAsync(talk, placementSubject.Subject) is not { } request ? null
            : new ChoiceFrame(RequestCards.KeyOf(request), await cards.WhoAsync(request, talk.Say),
                [new Button(talk.Say["button.back"], new RequestButton(request.Id, RequestAct.Card))]);

    public async Task ChosenAsync(Talk talk, PlacementSubject placementSubject, Placement placement)
    {
        if (await OpenAsync(talk, placementSubject.Subject) is { } request) await AcceptAsync(talk, request, placement);
    }

    private async Task PressedAsync(Talk talk, RequestButton button)
    {
        if (await OpenAsync(talk, button.Request) is not { } request) return;
        switch (button.Act)
        {
            case RequestAct.Accept when request.Target() is { } placement: await AcceptAsync(talk, request, placement); return;
            case RequestAct.Accept: await chooser.ShowAsync(talk, this, new PlacementSubject(Places, request.Id)); return;
            case RequestAct.Refuse: await requests.RefuseAsync(talk.Me, request); return;
            case RequestAct.Card: talk.Show(RequestCards.KeyOf(request), await cards.CardAsync(request, talk.Say)); return;
            default:
                outbox.Show(talk.Incoming.ChatId, RequestCards.KeyOf(request), await cards.CardAsync(request, talk.Say),
                Posting.Anew); return;
        }
    }

    private async Task AcceptAsync(Talk talk, AdmissionRequest request, Placement placement)
    {
        if (!await names.IsThereAsync(placement)) talk.Alert(talk.Say["place.gone"]);
        else if (!await requests.AcceptAsync(talk.Me, request, placement)) talk.Alert(talk.Say["request.last_admin"]);
    }

    /// <returns><c>null</c>: it does not exist, or somebody has decided; that has been said.</returns>
    private async Task<AdmissionRequest?> OpenAsync(Talk talk, int id)
    {
        if (await requests.FindAsync(id) is not { } request) { talk.Refuse(Refusal.Unknown); return null; }
        if (request.State == RequestState.Open) return request;
        talk.Alert((await cards.DecidedAsync(request, talk.Say)).Plain());
        talk.Show(RequestCards.KeyOf(request), await cards.CardAsync(request, talk.Say));
        return null;
    }

    private async Task ListAsync(Talk talk, int page)
    {
        var (say, open) = (talk.Say, await requests.OpenAsync());
        var pages = Paging.Of(open, page, OnAPage);
        var lines = new List<Html?>();
        foreach (var request in pages.Shown) lines.Add(await cards.WhoAsync(request, say));
        talk.Show(AdminConversation.Key, new Card(
            open.Count == 0 ? say.Html("request.list_empty") : Html.Paragraphs([say.Html("request.list", ("count", open.Count)), .. lines]),
            [
                .. pages.Shown.Select(r => (IReadOnlyList<Button>)[new Button(r.Name, new RequestButton(r.Id, RequestAct.Open))]),
                .. pages.Turns(at => new RequestListButton(at)),
                AdminConversation.BackTo(talk),
            ]));
    }

}
