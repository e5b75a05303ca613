namespace Hangfire.Common;

/// <summary>Something said about a job: on its method, or on its class for all of them.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface | AttributeTargets.Method, Inherited = true, AllowMultiple = false)]
public abstract class JobFilterAttribute : Attribute;
