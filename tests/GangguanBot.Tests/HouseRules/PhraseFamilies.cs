using System.Reflection;
using System.Runtime.CompilerServices;
using GangguanBot.Administration;
using GangguanBot.Languages;
using GangguanBot.Sop;
using GangguanBot.Tickets.Diagnosis;

namespace GangguanBot.Tests.HouseRules;

/// <summary>
/// Keys that are put together at run time: those that the code declares (<see cref="PhraseFamilyAttribute"/>), and those that follow
/// from a table: steps, reasons, the diagnosis, commands and pages.
/// </summary>
static class PhraseFamilies
{
    private const BindingFlags Static = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;

    private static readonly Type[] Types = typeof(BotHost).Assembly.GetTypes();

    /// <summary>All keys that the bot can put together.</summary>
    public static IEnumerable<string> Keys(Phrases source) =>
    [
        .. Declared.SelectMany(family => family.Keys),
        .. OfSteps(Sop007.InForce),
        .. Each(Enum.GetValues<Move>().Where(Reasons.AreAskedFor), "ask."),
        .. Enum.GetValues<Move>().SelectMany(move => Each(Reasons.For(move), $"reason.{move}.")),
        .. DiagnosisTree.Nodes.SelectMany(node => OfNode(node, source)),
        .. Each(MappedRoutes.Table.Commands.Keys, "command."),
        .. Each(Pages(), "admin.page."),
    ];

    /// <summary>The families that the code declares, with the beginning of their keys.</summary>
    public static IReadOnlyList<(string Beginning, IEnumerable<string> Keys)> Declared { get; } =
        [.. from type in Types
            from place in type.GetMembers(Static).Where(m => m.MemberType is MemberTypes.Field or MemberTypes.Property).Prepend(type)
            from family in place.GetCustomAttributes<PhraseFamilyAttribute>(inherit: false)
            select (family.Family, Each(Members(family, place).Except(family.Except), family.Family))];

    /// <summary>Keys of the steps; <c>now</c> on the stamp, where no holder is named.</summary>
    public static IEnumerable<string> OfSteps(SopTables tables) =>
    [
        .. Each(tables.All, "step.").Concat(Each(tables.All, "reporter.")),
        .. Each(tables.Open, "chase.what.").Concat(Each(tables.Open, "recap.step.")),
        .. Each(tables.Where(r => !r.IsWorking || r.Kind == StepKind.Holding), "now."),
    ];

    private static IEnumerable<object> Members(PhraseFamilyAttribute family, MemberInfo place) => family.Members.Count > 0
        ? family.Members.SelectMany(m => m is Type type ? Enum.GetValues(type).Cast<object>() : [m])
        : place switch
        {
            Type type => Enum.GetValues(type).Cast<object>(),
            FieldInfo field => ((System.Collections.IEnumerable)field.GetValue(null)!).Cast<object>(),
            PropertyInfo property => ((System.Collections.IEnumerable)property.GetValue(null)!).Cast<object>(),
            _ => throw new ArgumentException(place.Name, nameof(place)),
        };

    /// <summary>A shared label counts where a node has none of its own.</summary>
    private static IEnumerable<string> OfNode(DiagnosisNode node, Phrases source) =>
    [
        $"diagnosis.{node.Key}.ask", $"diagnosis.{node.Key}.short",
        .. node.Choices.Select(c => $"diagnosis.{node.Key}.{c.Key}" is var own && source.Has(own) ? own : $"diagnosis.answer.{c.Key}"),
        .. Each(new[] { node.Cause }.OfType<string>(), "finding.cause."), .. Each(new[] { node.Action }.OfType<string>(), "finding.action."),
    ];

    /// <summary>The pages of /admin; their names need no services.</summary>
    private static IEnumerable<string> Pages() => Types
        .Where(t => t is { IsClass: true, IsAbstract: false } && t.IsAssignableTo(typeof(IAdminPage)))
        .Select(t => ((IAdminPage)RuntimeHelpers.GetUninitializedObject(t)).Name);

    private static IEnumerable<string> Each<T>(IEnumerable<T> members, string family) => members.Select(m => $"{family}{m}");
}
