using System.Text.Json;
using System.Text.Json.Nodes;
using Korevagt.Domain.Texts;
using Korevagt.Http.Access;
using Korevagt.Http.Conventions;
using Korevagt.Http.Problems;
using Korevagt.Http.Requests;
using Korevagt.Http.Responses;
using Korevagt.Library;
using Korevagt.Store;
using Korevagt.Store.Access;
using Microsoft.AspNetCore.Http.HttpResults;
using NodaTime;

namespace Korevagt.Server.Resources.Library;

/// <summary>A file that is to become an item of the library.</summary>
internal static class NewItem
{
    /// <summary>Characters of the longest note.</summary>
    public const int LongestNote = 500;

    /// <summary>Checks it and puts it in.</summary>
    /// <param name="kind">What it is to be.</param>
    /// <param name="one">What one is called: <c>Scenario</c>.</param>
    /// <param name="bytes">The file.</param>
    /// <param name="id">Its id, or null for one made of its name.</param>
    /// <param name="note">What the version's note says, or null.</param>
    /// <param name="library">The library.</param>
    /// <param name="context">The request.</param>
    /// <param name="cancellation">Gives up.</param>
    public static async Task<Results<Created<ItemView>, Problem>> AddAsync(
        LibraryKind kind, string one, ReadOnlyMemory<byte> bytes, string? id, string? note, PlanLibrary library, HttpContext context,
        CancellationToken cancellation)
    {
        if (id is not null && !LibraryPath.IsId(id))
        {
            return Problem.Parameter(nameof(id), InputTexts.NoId, LibraryPath.IdInWords);
        }

        if (Asked.LineFault(note, nameof(note), LongestNote) is { } unfit)
        {
            return unfit;
        }

        var name = id is null ? LibraryFiles.Unsaved : LibraryPath.Of(kind, id);
        var check = await library.CheckAsync(kind, name, bytes, cancellation);
        if (!check.Succeeded)
        {
            return Asked.Faulty(check.Faults, name);
        }

        var content = check.Value.Content;
        foreach (var free in id is not null ? [id] : LibraryPath.IdsFor(content.Name, one.ToLowerInvariant()))
        {
            if (await library.Items.AddAsync(kind, free, content, note ?? "", Caller.Author(context), cancellation) is { } item)
            {
                context.Response.SetVersion(ItemView.VersionOf(item));
                return TypedResults.Created($"{ApiPath.Root}/{LibraryPath.Resource(kind)}/{item.Id}", ItemView.Of(item, bytes.ToArray()));
            }
        }

        return new Problem(
            ProblemTypes.Conflict,
            new("Biblioteket har allerede noget med dette id.", "The library has an item of this id already."));
    }
}
