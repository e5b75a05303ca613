using GangguanBot.Chat;
using GangguanBot.Chat.Sending;
using GangguanBot.Languages;

namespace GangguanBot.Office.Admission;

/// <summary>A request as the admins see it: one card in each admin's chat, which says at last who decided.</summary>
[PhraseFamily("request.decided.", typeof(RequestState), Except = [RequestState.Open])]
public sealed class RequestCards(
    OfficeDirectory office, PlacementOptions placementOptions, Messenger messenger)
{
    public static string KeyOf(AdmissionRequest request) => $"admission.{request.Id}";

    public async Task ShowAllAsync(AdmissionRequest request, Posting posting)
    {
        foreach (var admin in await office.AdminsAsync())
            messenger.Show(admin, KeyOf(request), await CardAsync(request, messenger.SayTo(admin)), posting);
    }

    public async Task<Card> CardAsync(AdmissionRequest request, Phrases say)
    {
        if (request.State != RequestState.Open) return Html.Paragraphs(await WhoAsync(request, say), await DecidedAsync(request, say));
        return new Card(Html.Lines(await WhoAsync(request, say), say.Html("profile.id", ("id", request.TelegramId.ToString()))),
        [
            new Button(say["request.accept"], new RequestButton(request.Id, RequestAct.Accept), ButtonStyle.Forward),
            new Button(say["request.refuse"], new RequestButton(request.Id, RequestAct.Refuse), ButtonStyle.Refuse),
        ]);
    }

    /// <summary>"Rina ingin masuk sebagai teknisi di …", or in the person's own words.</summary>
    public async Task<Html> WhoAsync(AdmissionRequest request, Phrases say)
    {
        if (request.Words is not null) return say.Html("request.asks", ("name", request.Name), ("words", request.Words));
        var target = request.Target()!;
        var place = await placementOptions.NameAsync(target, say);
        if (!target.IsPost) place = char.ToLowerInvariant(place[0]) + place[1..];
        return await office.ByTelegramIdAsync(request.TelegramId) is { } known && request.State == RequestState.Open
            ? say.Html("request.asks_change", ("name", known.Name), ("place", place))
            : say.Html("request.asks_as", ("name", request.Name), ("place", place));
    }

    /// <summary>The admin who decided, and the time.</summary>
    public async Task<Html> DecidedAsync(AdmissionRequest request, Phrases say)
    {
        var by = request.DecidedById is { } id ? (await office.PersonAsync(id))?.Name : null;
        var place = request is { State: RequestState.Admitted } && request.Target() is { } target
            ? await placementOptions.NameAsync(target, say) : "";
        return say.Html($"request.decided.{request.State}", ("by", by), ("time", request.DecidedAt), ("place", place));
    }
}
