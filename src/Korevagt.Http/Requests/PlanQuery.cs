using System.Reflection;
using Korevagt.Domain.Faults;
using Korevagt.Domain.Texts;
using Korevagt.Files;
using Korevagt.Http.Conventions;
using Korevagt.Http.Problems;
using Korevagt.Json;
using Korevagt.Library;
using Microsoft.AspNetCore.Http.Metadata;

namespace Korevagt.Http.Requests;

/// <summary>The plan that a request is about: <c>?plan=</c> with the id of a baseline or a scenario, as it stands now.</summary>
public sealed class PlanQuery : IRequestPart, IEndpointParameterMetadataProvider
{
    private const string Name = "plan";

    private static Text Expected { get; } = new("id på en nuværende ordning eller et scenarie", "the id of a baseline or a scenario");

    private readonly (LibraryItem Item, string Version, LoadedPlan Plan)? found;

    private PlanQuery((LibraryItem, string, LoadedPlan)? found, Problem? problem) => (this.found, Problem) = (found, problem);

    /// <inheritdoc/>
    public Problem? Problem { get; }

    /// <summary>The item.</summary>
    public LibraryItem Item => found!.Value.Item;

    /// <summary>The plan.</summary>
    public LoadedPlan Loaded => found!.Value.Plan;

    /// <summary>Hash of all files that it builds on.</summary>
    public string Version => found!.Value.Version;

    /// <summary>Reads it.</summary>
    public static async ValueTask<PlanQuery?> BindAsync(HttpContext context)
    {
        var said = context.Request.Query[Name];
        if (said.Count != 1 || !LibraryPath.IsId(said[0]!))
        {
            return new PlanQuery(
                null, Problems.Problem.Parameter(Name, said.Count == 0 ? new("mangler", "is missing") : InputTexts.NoId, Expected));
        }

        var library = context.RequestServices.GetRequiredService<PlanLibrary>();
        if (await library.Items.FindAsync(
            said[0]!, context.RequestAborted) is not { Kind: LibraryKind.Baseline or LibraryKind.Scenario } item)
        {
            var plans = await library.Items.IdsAsync([LibraryKind.Baseline, LibraryKind.Scenario], context.RequestAborted);
            return new PlanQuery(
                null,
                Problems.Problem.Parameter(
                    Name, new("planen findes ikke", "there is no such plan"),
                    Text.Join(": ", [Expected, NearestName.Expectation(said[0]!, plans)])));
        }

        var (version, plan) = await library.PlanAsync(item, context.RequestAborted);
        return plan.Succeeded
            ? new PlanQuery((item, version, plan.Value), null)
            : new PlanQuery(null, Faulty(item.Id, plan.Faults));
    }

    /// <inheritdoc/>
    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder)
    {
        builder.Metadata.Add(new QueryParameter(
            Name, false, "Id of a baseline or a scenario.", IsRequired: true)
        { Longest = LibraryPath.LongestId });
        builder.Metadata.Add(new AnswersWith(ProblemTypes.Conflict));
    }

    /// <summary>The answer for a plan that has become faulty by what it builds on.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="faults">Its faults.</param>
    public static Problem Faulty(string id, IReadOnlyList<Fault> faults)
    {
        var fault = InputTexts.Of(faults[0]);
        return new Problem(
            ProblemTypes.Conflict, new($"Der er fejl i planen '{id}': {fault.Danish}", $"The plan '{id}' has faults: {fault.English}"));
    }
}
