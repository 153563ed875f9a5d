using System.Reflection;

namespace Korevagt.Planning.Evaluation;

/// <summary>The version of the engine that every result carries.</summary>
public static class EngineVersion
{
    /// <summary>Version of this build, such as <c>0.1.0</c>; results of equal versions and inputs are equal.</summary>
    public static string Current { get; } =
        typeof(EngineVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";
}
