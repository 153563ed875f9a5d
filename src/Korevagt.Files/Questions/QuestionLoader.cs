using Korevagt.Domain.Faults;

namespace Korevagt.Files.Questions;

/// <summary>Loads questions.</summary>
public static class QuestionLoader
{
    /// <summary>Reads a question with its baseline, futures and plans, or tells every fault of them.</summary>
    /// <param name="files">Where files come from.</param>
    /// <param name="path">Name of the file.</param>
    public static Outcome<Question> Load(IFileSource files, string path) => throw new NotSupportedException();
}
