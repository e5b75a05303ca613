namespace Stateless.Reflection;

/// <summary>A guard or action: the words it was given, else its method's name.</summary>
public sealed class InvocationInfo
{
    private readonly string? given;

    private InvocationInfo(string methodName, string? description) => (MethodName, given) = (methodName, description);

    public string MethodName { get; }

    /// <summary>A nameless lambda is called "Function".</summary>
    public string Description => given ?? (MethodName.AsSpan().ContainsAny('<', '>', '`') ? "Function" : MethodName);

    internal static InvocationInfo Of(Delegate method, string? description) => new(method.Method.Name, description);
}
