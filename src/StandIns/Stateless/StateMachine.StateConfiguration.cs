namespace Stateless;

public sealed partial class StateMachine<TState, TTrigger>
{
    /// <summary>The sentences about one state.</summary>
    public sealed class StateConfiguration
    {
        private readonly Dictionary<TTrigger, List<Rule>> rules = [];
        private readonly List<(Action<Transition> Run, Reflection.InvocationInfo Info)> entries = [];
        private readonly List<Action<Transition>> exits = [];

        internal StateConfiguration(StateMachine<TState, TTrigger> machine, TState state) => (Machine, State) = (machine, state);

        public TState State { get; }

        public StateMachine<TState, TTrigger> Machine { get; }

        internal IEnumerable<TTrigger> Triggers => rules.Keys;

        internal IEnumerable<Rule> Rules => rules.Values.SelectMany(list => list);

        internal IEnumerable<string> EntryDescriptions => entries.Select(entry => entry.Info.Description);

        /// <exception cref="ArgumentException">The destination is this very state: say reentry or ignore.</exception>
        public StateConfiguration Permit(TTrigger trigger, TState destinationState) =>
            Add(trigger, new Rule(RuleKind.Transition, trigger, Other(destinationState), null, null));

        /// <inheritdoc cref="Permit"/>
        public StateConfiguration PermitIf(TTrigger trigger, TState destinationState, Func<bool> guard, string? guardDescription = null) =>
            Add(trigger, new Rule(RuleKind.Transition, trigger, Other(destinationState), guard, guardDescription));

        /// <summary>Leave this state and enter it again, actions included.</summary>
        public StateConfiguration PermitReentry(TTrigger trigger) => Add(trigger, new Rule(RuleKind.Reentry, trigger, State, null, null));

        /// <inheritdoc cref="PermitReentry"/>
        public StateConfiguration PermitReentryIf(TTrigger trigger, Func<bool> guard, string? guardDescription = null) =>
            Add(trigger, new Rule(RuleKind.Reentry, trigger, State, guard, guardDescription));

        /// <summary>Accept the trigger and do nothing.</summary>
        public StateConfiguration Ignore(TTrigger trigger) => Add(trigger, new Rule(RuleKind.Ignore, trigger, State, null, null));

        /// <inheritdoc cref="Ignore"/>
        public StateConfiguration IgnoreIf(TTrigger trigger, Func<bool> guard, string? guardDescription = null) =>
            Add(trigger, new Rule(RuleKind.Ignore, trigger, State, guard, guardDescription));

        public StateConfiguration OnEntry(Action entryAction, string? entryActionDescription = null)
        {
            ArgumentNullException.ThrowIfNull(entryAction);
            entries.Add((_ => entryAction(), Reflection.InvocationInfo.Of(entryAction, entryActionDescription)));
            return this;
        }

        public StateConfiguration OnEntry(Action<Transition> entryAction, string? entryActionDescription = null)
        {
            ArgumentNullException.ThrowIfNull(entryAction);
            entries.Add((entryAction, Reflection.InvocationInfo.Of(entryAction, entryActionDescription)));
            return this;
        }

        public StateConfiguration OnExit(Action exitAction, string? exitActionDescription = null)
        {
            ArgumentNullException.ThrowIfNull(exitAction);
            exits.Add(_ => exitAction());
            return this;
        }

        public StateConfiguration OnExit(Action<Transition> exitAction, string? exitActionDescription = null)
        {
            ArgumentNullException.ThrowIfNull(exitAction);
            exits.Add(exitAction);
            return this;
        }

        internal IReadOnlyList<Rule> RulesFor(TTrigger trigger) => rules.TryGetValue(trigger, out var found) ? found : [];

        internal void Enter(Transition transition) => entries.ForEach(entry => entry.Run(transition));

        internal void Leave(Transition transition) => exits.ForEach(exit => exit(transition));

        private TState Other(TState destination) =>
            destination.Equals(State)
                ? throw new ArgumentException($"{destination} cannot lead to itself: use PermitReentry or Ignore.", nameof(destination))
                : destination;

        private StateConfiguration Add(TTrigger trigger, Rule rule)
        {
            if (!rules.TryGetValue(trigger, out var list)) rules[trigger] = list = [];
            list.Add(rule);
            return this;
        }
    }
}
