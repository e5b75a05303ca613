using System.Text;
using Stateless.Reflection;

namespace Stateless.Graph;

public enum MermaidGraphDirection
{
    LeftToRight,
    RightToLeft,
    TopToBottom,
    BottomToTop,
}

/// <summary>Writes a machine as a Mermaid state diagram.</summary>
public static class MermaidGraph
{
    public static string Format(StateMachineInfo machineInfo, MermaidGraphDirection? direction = null)
    {
        ArgumentNullException.ThrowIfNull(machineInfo);
        var names = Names(machineInfo.States);
        var text = new StringBuilder("stateDiagram-v2");
        if (direction is { } way) text.AppendLine().Append("\tdirection ").Append(Code(way));
        foreach (var (spoken, safe) in names.Where(name => name.Key != name.Value)) text.AppendLine().Append($"\t{safe} : {spoken}");

        foreach (var state in machineInfo.States)
        {
            var from = names[state.ToString()];
            foreach (var move in state.FixedTransitions)
            {
                // Only a reentry names the actions it runs: elsewhere they belong to the state, not to the arrow.
                var actions = move.DestinationState == state ? state.EntryDescriptions : [];
                Arrow(from, names[move.DestinationState.ToString()], move, actions);
            }
            foreach (var ignored in state.IgnoredTriggers) Arrow(from, from, ignored, []);
        }
        var start = machineInfo.InitialState.ToString();
        return text.AppendLine().Append("[*] --> ").Append(names.GetValueOrDefault(start, start)).ToString();

        void Arrow(string from, string to, TransitionInfo move, IEnumerable<string> actions)
        {
            text.AppendLine().Append($"\t{from} --> {to} : {move.Trigger}");
            if (string.Join(", ", actions) is { Length: > 0 } runs) text.Append(" / ").Append(runs);
            foreach (var guard in move.GuardConditionsMethodDescriptions) text.Append($" [{guard.Description}]");
        }
    }

    private static string Code(MermaidGraphDirection direction) => direction switch
    {
        MermaidGraphDirection.LeftToRight => "LR",
        MermaidGraphDirection.RightToLeft => "RL",
        MermaidGraphDirection.TopToBottom => "TB",
        MermaidGraphDirection.BottomToTop => "BT",
        _ => throw new ArgumentOutOfRangeException(nameof(direction), direction, null),
    };

    /// <summary>Mermaid chokes on blanks, colons and dashes in a name: such a state gets another one, unlike any other.</summary>
    private static Dictionary<string, string> Names(IEnumerable<StateInfo> states)
    {
        var spoken = states.Select(state => state.ToString()).Distinct().ToList();
        var names = new Dictionary<string, string>();
        foreach (var name in spoken)
        {
            var bare = string.Concat(name.Where(c => !char.IsWhiteSpace(c) && c is not (':' or '-')));
            var safe = bare;
            for (var n = 1; safe != name && (spoken.Contains(safe) || names.ContainsValue(safe)); n++) safe = $"{bare}_{n}";
            names[name] = safe;
        }
        return names;
    }
}
