using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Korevagt.Demand.Sampling;
using Korevagt.Domain.Plans;
using Korevagt.Economics;
using Korevagt.Roads;
using Korevagt.Simulation.Engine;

namespace Korevagt.Planning.Evaluation;

/// <summary>The version of the engine that every result carries.</summary>
public static class EngineVersion
{
    /// <summary>Version of this build, such as <c>0.1.0</c>; results of equal versions and inputs are equal.</summary>
    public static string Current { get; } =
        typeof(EngineVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";

    /// <summary>
    /// Which build computes: the version and 16 hexadecimal digits of the assemblies that decide about a result. Every
    /// change of their sources changes it, whether or not the version was raised; a kept result of another build is not
    /// taken for one of this.
    /// </summary>
    public static string Build { get; } = $"{Current}+{HashOf(
        typeof(Plan), typeof(RoadMap), typeof(VisitSampler), typeof(SimulationRunner), typeof(ContractedCost), typeof(EngineVersion))}";

    private static string HashOf(params ReadOnlySpan<Type> oneOfEach)
    {
        var builds = new StringBuilder();
        foreach (var type in oneOfEach)
        {
            // A deterministic compiler makes this id of all that it compiles.
            builds.Append(type.Assembly.ManifestModule.ModuleVersionId).Append(' ');
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(builds.ToString())))[..16];
    }
}
