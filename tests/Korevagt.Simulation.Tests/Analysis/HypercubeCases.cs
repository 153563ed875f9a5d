using System.Text.Json;
using Korevagt.Simulation.Analysis;

namespace Korevagt.Simulation.Tests.Analysis;

/// <summary>The solved hypercube systems beside the repository.</summary>
internal static class HypercubeCases
{
    public static IReadOnlyList<(JsonElement Case, HypercubeSystem System)> Read() =>
    [
        .. QueueingResults.Read(QueueingResults.Hypercube)
            .EnumerateObject().Select(@case => (@case.Value, SystemOf(@case.Value))),
    ];

    private static HypercubeSystem SystemOf(JsonElement @case) => RandomSystems.Of(
        [.. @case.GetProperty("lam").EnumerateArray().Select(rate => rate.GetDouble())],
        [.. Enumerable.Repeat(@case.GetProperty("mu").GetDouble(), @case.GetProperty("N").GetInt32())],
        [.. @case.GetProperty("pref").EnumerateArray()
            .Select(list => list.EnumerateArray().Select(car => car.GetInt32()).ToArray())],
        @case.GetProperty("capacity").GetString() switch
        {
            "zero" => LineCapacity.Zero,
            "inf" => LineCapacity.Infinite,
            var other => throw new InvalidOperationException($"An unknown capacity: {other}"),
        });
}
