using System.Text.Json;

namespace Korevagt.Simulation.Tests.Analysis;

/// <summary>Exact queueing results of others, in the folder <c>shared</c> beside the repository.</summary>
internal static class QueueingResults
{
    public const string ClosedForms = "shared/data/queueing/closed-forms.json";
    public const string Hypercube = "shared/data/queueing/hypercube.json";

    public static JsonElement Read(string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(SharedData.PathOf(file)));
        return document.RootElement.Clone();
    }
}
