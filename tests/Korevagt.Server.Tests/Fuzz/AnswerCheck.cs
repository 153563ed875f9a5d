using System.Text;
using System.Text.Json;
using Korevagt.Http.Problems;
using Korevagt.Server.Tests.Documentation;

namespace Korevagt.Server.Tests.Fuzz;

/// <summary>Whether an answer is one that the document allows.</summary>
internal sealed class AnswerCheck(ApiDocument document)
{
    private const string ProblemType = Problem.ContentType;
    private const int TraceLength = 32;

    private static readonly byte[] TookTooLong = Encoding.UTF8.GetBytes(ProblemTypes.TookTooLong.Uri);

    // What a path or a method that no operation has may be answered with.
    private static readonly HashSet<int> OfNoOperation = [400, 401, 404, 405, 414, 431];

    private readonly SchemaCheck check = new(document.At, isClosed: true);
    private readonly HashSet<string> slugs = [.. ProblemTypes.All.Select(type => type.Uri)];

    /// <summary>What is wrong with the answer, or nothing.</summary>
    public IReadOnlyList<string> Faults(FuzzRequest request, WireAnswer answer)
    {
        if (request.MayBeNoHttp && answer is { Status: 400 or 405 or 408 or 411 or 414 or 431 or 501 or 505, Body.Length: 0 }
            && answer["Connection"] == "close")
        {
            // Refused before it was understood as a request.
            return [];
        }

        var faults = new List<string>();
        if (answer.Status is 0 or 500 or > 503 || (answer.Status > 500 && !request.Operation.Answers.ContainsKey(answer.Status)))
        {
            return [$"{answer.Status}"];
        }

        if (answer.Status == 503 && answer.Body.AsSpan().IndexOf(TookTooLong) >= 0)
        {
            // The document allows it to any operation; nothing that is made up here may take so long.
            return ["503 over its time limit"];
        }

        var isHead = request.Method == "HEAD";
        if (request.IsOfItsOperation)
        {
            faults.AddRange(OfOperation(request.Operation, answer));
            faults.AddRange(OfDoor(request, answer));
        }
        else if (OfNoOperation.Contains(answer.Status))
        {
            faults.AddRange(OfProblem(answer, isHead));
        }
        else
        {
            // Where it got to is not known; it has to be an operation of that method that answers so.
            var fitting = document.Operations.Where(operation => operation.Method.Equals(
                request.Method, StringComparison.OrdinalIgnoreCase) && operation.Answers.ContainsKey(answer.Status)).ToList();
            if (!isHead && !fitting.Exists(operation => !OfOperation(operation, answer).Any()))
            {
                faults.Add($"{answer.Status} is the answer of no operation");
            }
        }

        faults.AddRange(OfAll(request, answer));
        return faults;
    }

    private static IEnumerable<string> OfAll(FuzzRequest request, WireAnswer answer)
    {
        if (answer["X-Content-Type-Options"] != "nosniff" || answer["Cache-Control"] is null)
        {
            yield return "lacks a header of security";
        }

        if (answer.Status == 405 && answer["Allow"] is null)
        {
            yield return "405 without Allow";
        }

        if (answer.Status is 429 or 503 && answer["Retry-After"] is null)
        {
            yield return $"{answer.Status} without Retry-After";
        }

        if (request.Violation is { } violation && answer.Status is >= 200 and < 300)
        {
            yield return $"accepted though {violation}";
        }
    }

    private static IEnumerable<string> OfDoor(FuzzRequest request, WireAnswer answer)
    {
        if (answer.Status < 400 && !request.Caller.May(request.Operation.Permission))
        {
            yield return $"open to {request.Caller.Name}";
        }

        // Where anybody may sign in, whoever shows nothing of use is refused all the same.
        if (answer.Status is 401 or 403 && request.Caller.May(request.Operation.Permission)
            && (request.Operation.Permission is not null || !request.Operation.Answers.ContainsKey(answer.Status)))
        {
            yield return $"closed to {request.Caller.Name}";
        }
    }

    private IEnumerable<string> OfOperation(Operation operation, WireAnswer answer)
    {
        if (!operation.Answers.TryGetValue(answer.Status, out var forms))
        {
            return [$"{answer.Status} is not declared"];
        }

        var missing = operation.HeadersOf(answer.Status).Where(header => answer[header] is null)
            .Select(header => $"{answer.Status} without {header}");
        return [
            .. missing,
            .. answer.Status >= 400 && answer.MediaType == ProblemType
                ? OfProblem(answer, isHead: false)
                : OfBody(forms, answer)];
    }

    private IEnumerable<string> OfBody(IReadOnlyList<OperationMedia> forms, WireAnswer answer)
    {
        if (forms.Count == 0)
        {
            return answer.Body.Length == 0 ? [] : ["has a body where none is declared"];
        }

        if (forms.FirstOrDefault(form => form.Type == answer.MediaType) is not { } declared)
        {
            return [$"{answer.Status} as {answer.MediaType ?? "nothing"} is not declared"];
        }

        if (declared.IsJson)
        {
            try
            {
                using var json = JsonDocument.Parse(answer.Body);
                return check.Faults(declared.Schema, json.RootElement);
            }
            catch (JsonException noJson)
            {
                return [$"is no JSON: {noJson.Message}"];
            }
        }

        return declared.Type switch
        {
            "text/html" =>
                answer.Body.AsSpan().StartsWith("<!doctype html"u8) || answer.Body.AsSpan().StartsWith("<!DOCTYPE html"u8)
                    ? []
                    : ["is no page"],
            "text/csv" or "text/event-stream" => System.Text.Unicode.Utf8.IsValid(answer.Body) ? [] : ["is no UTF-8"],
            _ => answer.Body.AsSpan().StartsWith("PK"u8) ? [] : ["is no workbook"],
        };
    }

    private IEnumerable<string> OfProblem(WireAnswer answer, bool isHead)
    {
        if (answer.MediaType != ProblemType)
        {
            return [$"{answer.Status} as {answer.MediaType ?? "nothing"} and not as problem details"];
        }

        if (isHead)
        {
            return [];
        }

        using var json = JsonDocument.Parse(answer.Body);
        var problem = json.RootElement;
        if (check.Faults(document.At("#/components/schemas/Problem"), problem) is { Count: > 0 } faults)
        {
            return faults;
        }

        var found = new List<string>();
        if (problem.GetProperty("status").GetInt32() != answer.Status
            || !slugs.Contains(problem.GetProperty("type").GetString()!))
        {
            found.Add("is a problem of another status or of an unknown kind");
        }

        if (problem.GetProperty("traceId").GetString()!.Length != TraceLength)
        {
            found.Add("has no trace id");
        }

        if (problem.TryGetProperty("errors", out var errors)
            && errors.EnumerateArray()
                .Any(error => error.TryGetProperty("pointer", out var pointer) == error.TryGetProperty("parameter", out _)
                || (pointer.ValueKind == JsonValueKind.String && pointer.GetString()! is { Length: > 0 } place
                    && place[0] != '/')))
        {
            found.Add("has a fault that is neither at a pointer nor at a parameter");
        }

        return found;
    }
}
