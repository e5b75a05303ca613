using GangguanBot.Office.LiveSettings;
using GangguanBot.Sop;
using GangguanBot.Time;

namespace GangguanBot.Tickets.Timing;

/// <summary>The limits of the steps, for whatever enters a step from now on. A stay keeps the limit that it began with.</summary>
public sealed class LimitSettings(SopTables sop, DeadlineSettings settings) : ILiveSettings
{
    public IReadOnlyList<LiveSetting> All { get; } =
    [
        .. sop.Rows.Where(r => r.Limit is not null).Select(r => new LiveSetting(
            RunningSettings.Limits + r.Step, say => say.Text("admin.settings.limit", ("step", say[$"step.{r.Step}"])),
            settings.Limits.TryGetValue(r.Step, out var own) ? own.ToString() : r.Limit, typed =>
                Limit.TryParse(typed, out var limit) ? limit.ToString() : null, "admin.settings.ask_limit", "admin.settings.limit_form")),
    ];
}
