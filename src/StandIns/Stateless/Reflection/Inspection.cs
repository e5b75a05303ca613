namespace Stateless.Reflection;

/// <summary>Turns configured states into data.</summary>
internal static class Inspection
{
    public static StateMachineInfo Of<TState, TTrigger>(
        TState initial, IReadOnlyDictionary<TState, StateMachine<TState, TTrigger>.StateConfiguration> states)
        where TState : notnull
        where TTrigger : notnull
    {
        var infos = new Dictionary<TState, StateInfo>();
        foreach (var (state, configuration) in states) infos[state] = new StateInfo(state, [.. configuration.EntryDescriptions]);
        foreach (var destination in states.Values.SelectMany(state => state.Rules).Select(rule => rule.Destination))
            infos.TryAdd(destination, new StateInfo(destination, []));

        foreach (var (state, configuration) in states)
        {
            infos[state].FixedTransitions = [.. configuration.Rules.Where(rule => rule.Kind != RuleKind.Ignore)
                .Select(rule => new FixedTransitionInfo(rule.Trigger, infos[rule.Destination], rule.GuardInfo))];
            infos[state].IgnoredTriggers = [.. configuration.Rules.Where(rule => rule.Kind == RuleKind.Ignore)
                .Select(rule => new IgnoredTransitionInfo(rule.Trigger, rule.GuardInfo))];
        }
        return new StateMachineInfo(new StateInfo(initial, []), [.. infos.Values], typeof(TState), typeof(TTrigger));
    }
}
