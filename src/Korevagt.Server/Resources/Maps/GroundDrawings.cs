using System.Text.Json;
using Korevagt.Domain.Faults;
using Korevagt.Files;
using Korevagt.Http.Responses;
using Korevagt.Library;
using Korevagt.Reports;
using Korevagt.Reports.Html;
using Korevagt.Reports.Json;
using Korevagt.Store;

namespace Korevagt.Server.Resources.Maps;

/// <summary>The ground of plans' maps as it is sent; drawing takes a while, so those used last are kept.</summary>
/// <param name="library">Where road maps come from.</param>
internal sealed class GroundDrawings(PlanLibrary library)
{
    private readonly RecentlyUsedCache<string, Outcome<byte[]?>> drawn = new(8);

    /// <summary>The version of a drawing: another program may draw the same plan otherwise.</summary>
    /// <param name="plan">The version of the plan.</param>
    public static string VersionOf(string plan) => $"{plan[..32]}.{Documents.HashOf(System.Text.Encoding.UTF8.GetBytes(AnswerBuild.Current))[..16]}";

    /// <summary>The ground of a plan; null where it cannot be drawn, and a fault where its road map has one.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="version">Its version.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<Outcome<byte[]?>> OfAsync(LoadedPlan plan, string version, CancellationToken cancellation) =>
        await drawn.GetAsync($"{version} {plan.File}", () => DrawAsync(plan)).WaitAsync(cancellation);

    private async Task<Outcome<byte[]?>> DrawAsync(LoadedPlan plan)
    {
        var map = plan.Plan.MapFile is { } file ? await library.MapAsync(file) : null;
        return map is null
            ? Bytes(plan, ReportMap.Empty)
            : map.Then(roads => Bytes(plan, MapForReport.Of(roads)));
    }

    private static Outcome<byte[]?> Bytes(LoadedPlan plan, ReportMap map) => Outcome<byte[]?>.Success(
        DrawnGround.Of(plan.Plan, map) is { } ground ? JsonSerializer.SerializeToUtf8Bytes(ground, ServerJson.Options) : null);
}
