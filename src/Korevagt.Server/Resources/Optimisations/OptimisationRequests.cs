using System.Text.Json;
using Korevagt.Batches.Optimising;
using Korevagt.Domain.Faults;
using Korevagt.Domain.Texts;
using Korevagt.Files;
using Korevagt.Http.Access;
using Korevagt.Http.Problems;
using Korevagt.Http.Requests;
using Korevagt.Json;
using Korevagt.Library;
using Korevagt.Settings;
using Korevagt.Store;

namespace Korevagt.Server.Resources.Optimisations;

/// <summary>Makes an optimisation out of what was asked for.</summary>
internal static class OptimisationRequests
{
    /// <summary>Reads the question, sent or of the library, and holds its budget against that of the caller's role.</summary>
    /// <param name="body">A question file, or an object that names one of the library.</param>
    /// <param name="asked">How the answer is to be looked for.</param>
    /// <param name="library">The library.</param>
    /// <param name="caller">Who asks.</param>
    /// <param name="budgets">What each role may take.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The optimisation, or what is wrong.</returns>
    public static async Task<(PreparedOptimisation? Prepared, Problem? Problem)> PrepareAsync(
        ReadOnlyMemory<byte> body, AskedOptimisation asked, PlanLibrary library, Caller caller, OptimisationBudgets budgets,
        CancellationToken cancellation)
    {
        var (most, setting) = budgets.Of(caller.Role);
        if (asked.Budget > most)
        {
            return (null, Problem.Parameter(
                "budget",
                new($"{asked.Budget} planår er mere, end din rolle må bruge", $"{asked.Budget} plan-years are more than your role may take"),
                new(
                    $"højst {most} planår, eller en større værdi af indstillingen Korevagt:{setting}",
                    $"{most} plan-years at most, or a greater value of the setting Korevagt:{setting}")));
        }

        var (files, name, problem) = await FilesAsync(body, library, cancellation);
        if (problem is not null)
        {
            return (null, problem);
        }

        var prepared = await Task.Run(() => Prepare(asked), cancellation);
        if (prepared.Succeeded && prepared.Value.Optimisation.Budget > most)
        {
            // As many as the space asks for, and no more than the role has.
            prepared = await Task.Run(() => Prepare(asked with { Budget = most }), cancellation);
        }

        return prepared.Succeeded ? (prepared.Value, null) : (null, Asked.Faulty(prepared.Faults, name));

        Outcome<PreparedOptimisation> Prepare(AskedOptimisation how) =>
            OptimisationPreparation.Of(files!, name, how, BatchPriority.Planner, caller.Name);
    }

    private static async Task<(FileBundle? Files, string Name, Problem? Problem)> FilesAsync(
        ReadOnlyMemory<byte> body, PlanLibrary library, CancellationToken cancellation)
    {
        if (NameOf(body) is not { } id)
        {
            return (await library.Files.WithAsync(LibraryFiles.Unsaved, body, cancellation), LibraryFiles.Unsaved, null);
        }

        var item = LibraryPath.IsId(id) ? await library.Items.FindAsync(id, cancellation) : null;
        if (item?.Kind == LibraryKind.Question)
        {
            return (await library.Files.OfAsync([item.Path], cancellation), item.Path, null);
        }

        var expected = NearestName.Expectation(id, await library.Items.IdsAsync([LibraryKind.Question], cancellation));
        return (null, "", Problem.Input([new Fault(
            "body", "$.question",
            new("er ikke et spørgsmål i biblioteket", "is no question of the library"),
            Text.Join(", ", [new("id på et spørgsmål", "the id of a question"), expected]))]));
    }

    /// <summary>The question of the library that a body names with nothing else in it; null for everything else.</summary>
    private static string? NameOf(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            return json.RootElement is { ValueKind: JsonValueKind.Object } root && root.EnumerateObject().Count() == 1
                && root.TryGetProperty("question", out var named) && named.ValueKind == JsonValueKind.String
                ? named.GetString()
                : null;
        }
        catch (JsonException)
        {
            // What is no JSON is told by whoever reads it as a file.
            return null;
        }
    }
}
