using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Korevagt.Demand.Sampling;
using Korevagt.Domain.Plans;
using Korevagt.Economics;
using Korevagt.Files;
using Korevagt.Roads;
using Korevagt.Simulation.Engine;

namespace Korevagt.Evaluation;

/// <summary>The version of the engine that every result carries.</summary>
public static class EngineVersion
{
    /// <summary>Version of this build, such as <c>0.1.0</c>; results of equal versions and inputs are equal.</summary>
    public static string Current { get; } =
        typeof(EngineVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";

    /// <summary>
    /// Which build computes: the version and 16 hexadecimal digits of the assemblies that decide about a figure, those of words
    /// and pages not among them; nor that of the file formats, since a block is known by the content of its plan, however that
    /// was read. Every change of their sources changes it, whether or not the version was raised; kept figures
    /// of another build are not taken for those of this.
    /// </summary>
    public static string Build { get; } = Hashed(Deciding);

    /// <summary>The rooms that decide about a figure.</summary>
    internal static IEnumerable<Assembly> Deciding =>
    [
        typeof(Plan).Assembly, typeof(RoadMap).Assembly, typeof(VisitSampler).Assembly, typeof(SimulationRunner).Assembly,
        typeof(ContractedCost).Assembly, typeof(EngineVersion).Assembly,
    ];

    /// <summary>
    /// Which build makes something of the figures: that of <see cref="Build"/>, of the file formats, which say in words what a
    /// scenario changes, and of the assemblies of types.
    /// </summary>
    public static string BuildOf(params Type[] makers)
    {
        ArgumentNullException.ThrowIfNull(makers);
        return Hashed([.. Deciding, typeof(IFileSource).Assembly, .. makers.Select(maker => maker.Assembly)]);
    }

    private static string Hashed(IEnumerable<Assembly> assemblies)
    {
        // A deterministic compiler makes this id of all that it compiles.
        var builds = string.Concat(assemblies.Select(assembly => $"{assembly.ManifestModule.ModuleVersionId} "));
        return $"{Current}+{Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(builds)))[..16]}";
    }
}
