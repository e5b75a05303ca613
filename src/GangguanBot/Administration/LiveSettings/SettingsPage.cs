using GangguanBot.Chat;
using GangguanBot.Chat.Routing;
using GangguanBot.Languages;
using GangguanBot.Office;
using GangguanBot.Office.LiveSettings;
using GangguanBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Administration.LiveSettings;

/// <summary>Settings that may change at run time: what is in force, where it comes from, and the way back to the file's.</summary>
public sealed class SettingsPage(
    BotDb db, IEnumerable<ILiveSettings> features, RunningSettings running, OfficeJournal journal, OfficeDirectory office,
    ExclusiveAdmin exclusive) : IAdminPage, IConversation<SettingsPage>
{
    private const string PageName = "settings", Dialogue = "admin.setting";

    /// <param name="Setting">Key of the setting being typed.</param>
    public sealed record SettingDialogue(string Setting, int Stamp);

    public static void Map(Routes<SettingsPage> on) => on
        .Button<SettingListButton>((c, talk, button) => c.TurnAsync(talk, button.Page), Rights.Of(Right.Administer))
        .Button<SettingButton>((c, talk, button) => c.PressedAsync(talk, button), Rights.Of(Right.Administer))
        .Dialogue<SettingDialogue>(Dialogue, (c, talk, settingDialogue) =>
            c.TypedAsync(talk, settingDialogue), Rights.Of(Right.Administer));

    public string Name => PageName;

    private List<LiveSetting> All => [.. features.SelectMany(f => f.All)];

    public Task ShowAsync(Talk talk) => TurnAsync(talk, page: 0);

    private async Task TurnAsync(Talk talk, int page)
    {
        await talk.StopListeningAsync();
        await ListAsync(talk, page);
    }

    private async Task PressedAsync(Talk talk, SettingButton button)
    {
        await talk.StopListeningAsync();
        if (All.ElementAtOrDefault(button.Setting) is not { } setting) { talk.Alert(talk.Say["admin.gone"]); return; }
        if (button.Act == SettingAct.Open) { await CardAsync(talk, setting); return; }
        if (await exclusive.BeginAsync(talk) is not { } me || await IsStaleAsync(talk, setting, button.Stamp)) return;
        switch (button.Act)
        {
            case SettingAct.Change:
                await talk.ListenAsync(Dialogue, new SettingDialogue(setting.Key, button.Stamp));
                talk.Show(AdminConversation.Key,
                    new Card(talk.Say.Html(setting.AskPhrase, ("setting", setting.Name(talk.Say))),
                    [new Button(talk.Say["button.back"], button with { Act = SettingAct.Open })]));
                break;
            default: await SetAsync(talk, me, setting, null); break;
        }
    }

    private async Task TypedAsync(Talk talk, SettingDialogue settingDialogue)
    {
        if (await exclusive.BeginAsync(talk) is not { } me) return;
        if (All.Find(s => s.Key == settingDialogue.Setting) is not { } setting || await IsStaleAsync(talk, setting, settingDialogue.Stamp))
        {
            await talk.StopListeningAsync();
            return;
        }

        if (TypedAnswer.Plain(talk) is not { } typed || setting.Read(typed) is not { } value)
        {
            talk.Reply(talk.Say.Html(setting.FormPhrase));
            return;
        }
        await talk.StopListeningAsync();
        await SetAsync(talk, me, setting, value);
    }

    private async Task SetAsync(Talk talk, Person me, LiveSetting setting, string? value)
    {
        var before = (await KeptAsync(setting))?.Value ?? setting.FromFile;
        await running.SetAsync(db, setting.Key, value, me, office.Now);
        if (before != (value ?? setting.FromFile))
            journal.Write(me, OfficeAct.SettingChanged, setting.Key, before, value ?? setting.FromFile);
        await db.FlushAsync();
        await CardAsync(talk, setting, talk.Say.Html("admin.saved"));
    }

    private async Task ListAsync(Talk talk, int page)
    {
        var (all, changed) = (All, await db.Set<RunningSetting>().ToDictionaryAsync(s => s.Key));
        var pages = PagedList.Page(all, page);
        talk.Show(AdminConversation.Key, PagedList.Of(talk.Say.Html("admin.settings.list"), pages,
            s => talk.Say.Html(changed.ContainsKey(s.Key)
                ? "admin.settings.line_changed"
                : "admin.settings.line", ("setting", s.Name(talk.Say)),
                ("value", changed.GetValueOrDefault(s.Key)?.Value ?? s.FromFile ?? "–")),
            s => new Button(PagedList.Label(s.Name(talk.Say)), new SettingButton(all.IndexOf(s), Stamp: 0, SettingAct.Open)),
            at => new SettingListButton(at), AdminConversation.BackTo(talk)));
    }

    private async Task CardAsync(Talk talk, LiveSetting setting, Html? notice = null)
    {
        var (say, kept, stamp) = (talk.Say, await KeptAsync(setting), await StampAsync(setting));
        Button Act(string phrase, SettingAct act) =>
            new(say[phrase], new SettingButton(All.FindIndex(s => s.Key == setting.Key), stamp, act));
        IEnumerable<Button> reset = kept is null ? [] : [Act("button.admin.reset", SettingAct.Reset)];
        talk.Show(AdminConversation.Key, new Card(
            Html.Paragraphs(notice, Html.Lines(
                say.Html("admin.settings.title", ("setting", setting.Name(say)), ("value", kept?.Value ?? setting.FromFile ?? "–")),
                kept is null ? say.Html("admin.settings.from_file")
                    : say.Html("admin.settings.changed", ("by", kept.ByName), ("at", kept.At), ("file", setting.FromFile ?? "–")))),
            [Act("button.admin.change", SettingAct.Change), .. reset], AdminConversation.BackTo(talk, PageName)));
    }

    private async Task<bool> IsStaleAsync(Talk talk, LiveSetting setting, int stamp)
    {
        if (await StampAsync(setting) == stamp) return false;
        await exclusive.SayChangedAsync(talk);
        await CardAsync(talk, setting);
        return true;
    }

    private async Task<int> StampAsync(LiveSetting setting) => ContentStamp.Of(setting.Key, (await KeptAsync(setting))?.Value);

    private Task<RunningSetting?> KeptAsync(LiveSetting setting) => db.Set<RunningSetting>().FirstOrDefaultAsync(s => s.Key == setting.Key);
}

public sealed record SettingListButton(int Page) : IButton<SettingListButton>
{
    public static string Prefix => "asl";
}

public enum SettingAct { Open, Change, Reset }

/// <param name="Setting">Its place among all settings.</param>
/// <param name="Stamp">Of the value that was shown; one that opens needs none.</param>
public sealed record SettingButton(int Setting, int Stamp, SettingAct Act) : IButton<SettingButton>
{
    public static string Prefix => "asx";
}
