using System.Reflection;
using GangguanBot.Administration;
using GangguanBot.Administration.Agencies;
using GangguanBot.Administration.Calendar;
using GangguanBot.Chasing;
using GangguanBot.Chat.Routing;
using GangguanBot.Documents.Papers;
using GangguanBot.Jobs;
using GangguanBot.Languages;
using GangguanBot.Office;
using GangguanBot.Office.Acting;
using GangguanBot.Office.Admission;
using GangguanBot.Office.Organisation;
using GangguanBot.Outages;
using GangguanBot.Recaps;
using GangguanBot.Registry;
using GangguanBot.Registry.Export;
using GangguanBot.Sites;
using GangguanBot.Sop;
using GangguanBot.Storage;
using GangguanBot.Storage.Backup;
using GangguanBot.Storage.Chain;
using GangguanBot.Tickets;
using GangguanBot.Tickets.Attachments;
using GangguanBot.Tickets.Cards;
using GangguanBot.Tickets.Diagnosis;
using GangguanBot.Tickets.Diagnosis.Measurements;
using GangguanBot.Tickets.Diagnosis.Parts;
using GangguanBot.Tickets.Disposing;
using GangguanBot.Tickets.History;
using GangguanBot.Tickets.Reporting;
using GangguanBot.Time;
using GangguanBot.Watchdog;

namespace GangguanBot.Tests.HouseRules;

/// <summary>
/// Phrases whose keys are put together at run time, enumerated from the enums and tables that they are made of: a forgotten
/// phrase and one too many are known by name.
/// </summary>
static class PhraseFamilies
{
    /// <summary>Every key that the bot can put together. A shared label of the diagnosis counts where a node has none of its own.</summary>
    public static IEnumerable<string> Keys(Phrases source) =>
    [
        // Sop: steps, moves, their reasons
        .. OfSteps(Sop007.InForce),
        .. Each<Move>("done", "acted"),
        .. Each(OnButtons, "button"),
        .. Each(Enum.GetValues<Move>().Where(Reasons.AreAskedFor), "ask"),
        .. Enum.GetValues<Move>().SelectMany(move => Reasons.For(move).Select(key => $"reason.{move}.{key}")),
        .. Each([Move.Return, Move.Reopen, Move.Query], "ticket.back"), // TicketText.CameBack
        .. Each<Role>("role", "welcome.role", "help.role", "ticket.actor"),

        // Tickets
        .. Each<Symptom>("symptom"), .. Each<OutageReach>("reach"), .. Each<Urgency>("urgency"), .. Each<Secrecy>("secrecy"),
        .. Each(Enum.GetValues<Confirmation>().Except([Confirmation.None]), "confirmation"),
        .. Each([Confirmation.Normal, Confirmation.NotYet, Confirmation.Partly], "button.confirm"), // ReporterFace
        .. Each<Tool>("button.tool"),
        .. Each<LetterField>("letter.ask"), .. Each(Enum.GetValues<LetterField>(), "letter.wrong"),
        .. Each<HoursField>("calendar.hours.ask", "calendar.hours.wrong"), .. Each<DayMark>("calendar.mark"),
            .. Each<DayKind>("calendar.kind"),
        .. Each([OralState.Confirmed, OralState.Rejected], "oral.answered"),
        .. Each(["confirmed", "taken_back", "too_late"], "oral").SelectMany(o => (string[])[o, $"{o}_news"]), // OralAnswers
        .. Each([Tool.Note, Tool.Amend], "ask"), // WordsConversation
        .. Each(ReadyInstructions.BuiltIn, "instruction"),
        .. Each<DraftDetail>("lapor.ask", "button.lapor"),
        .. Each(DraftAnswers.Times, "since"),
        .. Each<FileRefusal>("attach.refused"),
        .. Each(["tugas", "laporan"], "list").SelectMany(list => Each(["title", "empty"], list)), // ListConversation

        .. Each<GangguanBot.Traces.TraceOutcome>("trace.outcome"), .. Each<TraceOrigin>("trace.from"),
        .. Each<ProbeState>("probe.state").Except(["probe.state.Waiting", "probe.state.NotPossible"]),
            .. Each<ProbeObstacle>("probe.obstacle"),

        // Diagnosis
        .. DiagnosisTree.Nodes.SelectMany(n => Each(["ask", "short"], $"diagnosis.{n.Key}")),
        .. DiagnosisTree.Nodes.SelectMany(n =>
            n.Choices.Select(c => source.Has($"diagnosis.{n.Key}.{c.Key}") ? $"diagnosis.{n.Key}.{c.Key}" : $"diagnosis.answer.{c.Key}")),
        .. Each<AnswerKind>("diagnosis.wanted"),
        .. Each(DiagnosisTree.Nodes.Select(n => n.Cause).OfType<string>(), "finding.cause"),
        .. Each(DiagnosisTree.Nodes.Select(n => n.Action).OfType<string>(), "finding.action"),
        .. Each(["down", "up"], "diagnosis.measured").Concat(Each(["down_of", "up_of"], "diagnosis.measured")), // Measured
        .. Each(["both", "before", "after"], "evidence.without"), "evidence.same", "evidence.similar", // EvidencePart
        "finding.result.normal", // AnswerBook.FindingAsync

        .. Each<OutageOn>("outage.on"),

        .. Each([ProposalAnswer.Agreed, ProposalAnswer.NotYet], "repair", "button.repair"),

        // Chasing
        .. Each([EscalationLevel.HalfTime, EscalationLevel.Limit], "chase"),
            .. Each([EscalationLevel.HalfTime, EscalationLevel.Limit], "chase.accepted"), "chase.Superior", "chase.accepted.Superior",
        .. Each<NoticeKind>("chase.line"),

        // Documents
        .. Each<PaperKind>("paper.kind"), .. Each<PartPhase>("paper.photo"), "paper.report.Accept", "paper.report.Arrive", // FollowUpReport
        .. Each(["number", "agency", "place", "symptom", "sentence", "since", "reach", "service", "contact", "reporter"], "paper.fact"),
            // OfficePaper

        // Recaps, Watchdog
        .. Each<ChainFault>("verify"),
        .. Each([RecapKind.Day, RecapKind.Week, RecapKind.Month], "recap.title", "button.recap"),
        .. Each([HolidayYearState.Empty, HolidayYearState.Estimated], "recap.holidays"),
        .. Each(["no", "step", "post", "count", "median", "ninetieth", "total", "limit", "late"], "recap.column"), // MinutesFile
        .. Each(StockFile.Columns, "recap.stock_column"), .. Each<PartKind>("recap.stock_kind"), // StockFile
        .. Each<TroubleKind>("watchdog.trouble", "watchdog.well"),
        .. Each<BackupResult>("backup.result"), .. Each([BackupResult.NoRoom, BackupResult.Failed], "backup.why"),
            // BackupWords, BackupPage
        .. Each(["no_pg_dump", "pg_failed", "damaged", "empty", "newer", "none", "half", "other_provider", "missing", "changed"],
            "backup.fault"), // BackupException

        // Registry
        .. Each<ExportForm>("export.button"), .. Each([Secrecy.Restricted, Secrecy.Secret], "export.hidden"),
            .. Each(Enum.GetValues<Confirmation>().Except([Confirmation.None]), "export.confirmation"),
        .. Each(TicketSheet.Columns.Concat(StepSheet.Columns).Concat(CauseSheet.Columns), "export.column"),
        .. Each(["name", "caption"], "export").SelectMany(k => (string[])[k, $"{k}_part"]), // ExportNews

        // Registry
        .. Each<FilterField>("register.part", "register.choose"), .. Each<ReadyPeriod>("register.period"),
            .. Each([Secrecy.Restricted, Secrecy.Secret], "register.hidden"), // FilterChoices, Discretion.Mask

        // Commands
        .. Each<LongWork>("terminal.work"), .. Each(["usage", "commands", "arguments", "options", "settings", "codes"], "terminal.title"),
            .. Each(["0", "1", "2"], "terminal.code"), // Progress, HelpPage

        // Staff, Chat
        .. Each<HoldingMode>("mode", "office.seat_begins"),
        .. Each([.. DutyPeriod.Ready, "dates"], "period"), .. Each(["today", "tomorrow", "days3", "week", "dates"], "absence.until"),
        .. Each<OfficeAct>("office.act"), // JournalPage
        .. Each<TicketAct>("act"), // the ticket's page
        $"reason.{Move.Return}.{Reassignment.Gone}",
        .. Each(RecurringJobs.Names, "job"), .. Each<LongActKind>("longact.failed"),
        .. Each(Commands(), "command"),
        .. Each(["list", "search"], "admin.agencies", "admin.people"), // SearchList
        .. Each(Pages(), "admin.page"), .. SiteQuestions.All.Select(f => $"admin.sites.ask_{f}"),
            .. Each(SiteQuestions.All, "button.admin"),
        .. Each(Enum.GetValues<InvitationState>().Except([InvitationState.Open]), "invite.late", "invited.fault"), "invited.fault.Gone",
        .. Each(Enum.GetValues<RequestState>().Except([RequestState.Open]), "request.decided"),
        .. Each<OrganisationFaultKind>("organisation.fault"), .. Each<ExportKind>("import.export"), "admin.page.import",
        .. Each(["holdings", "acts", "chat", "reports", "journal", "attachments", "answers", "traces", "parts", "ticket_acts",
            "deliveries"], "privacy.part"), // PrivacyConversation
        .. Each(["last_admin", "holds", "open_report"], "privacy.not_yet"),
            .. Each(["last_admin", "holds", "open_report"], "privacy.admin.not_yet"), // IForgets.ObstacleAsync

        // Languages, Calendar
        .. Each(Enum.GetNames<DayOfWeek>().Select(d => d.ToLowerInvariant()), "format.weekday"),
        .. Each(Enumerable.Range(1, 12), "format.month"),
        .. Each(["days", "hours", "minutes", "seconds"], "format.duration"),
        .. Each(["Asia/Jakarta", "Asia/Pontianak", "Asia/Makassar", "Asia/Jayapura"], "format.zone"),
            // the country's; others show their offset
        .. Each(Enum.GetNames<WhyKind>().Select(k => char.ToLowerInvariant(k[0]) + k[1..]), "calendar.why"),
    ];

    /// <summary>What is said of a step; <c>now</c> on the stamp, where no holder is named.</summary>
    public static IEnumerable<string> OfSteps(SopTables tables) =>
    [
        .. Each(tables.All, "step", "reporter"),
        .. Each(tables.Open, "chase.what", "recap.step"),
        .. Each(tables.Where(r => !r.IsWorking || r.Kind == StepKind.Holding), "now"),
    ];

    /// <summary>Conclude follows from the last answer, Reopen from the reporter's confirmation.</summary>
    private static IEnumerable<Move> OnButtons => Enum.GetValues<Move>().Except([Move.Conclude, Move.Reopen]);

    /// <summary>What the conversations map, as the bot itself reads it at start.</summary>
    private static Dictionary<string, Route>.KeyCollection Commands()
    {
        var table = new RouteTable();
        foreach (var type in typeof(BotHost).Assembly.GetTypes()
            .Where(t => t.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IConversation<>))))
        {
            var routes = Activator.CreateInstance(typeof(Routes<>).MakeGenericType(type), table);
            type.GetMethod("Map", BindingFlags.Public | BindingFlags.Static)!.Invoke(null, [routes]);
        }

        return table.Commands.Keys;
    }

    /// <summary>The pages of /admin; their names need no services.</summary>
    private static IEnumerable<string> Pages() =>
        typeof(BotHost).Assembly.GetTypes().Where(t => t is { IsClass: true, IsAbstract: false } && t.IsAssignableTo(typeof(IAdminPage)))
        .Select(t => ((IAdminPage)System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(t)).Name);

    private static IEnumerable<string> Each<T>(params string[] families) where T : struct, Enum =>
        families.SelectMany(f => Each(Enum.GetValues<T>(), f));

    private static IEnumerable<string> Each<T>(IEnumerable<T> members, string family, string other) =>
        Each(members, family).Concat(Each(members, other));

    private static IEnumerable<string> Each<T>(IEnumerable<T> members, string family) => members.Select(m => $"{family}.{m}");
}
