using System;
using System.IO;
using System.Linq;
using System.Text;
using Xunit;

namespace NetGen.Tests.Files;

/// <summary>What is refused, with the reason.</summary>
public class BrokenFileTests
{
    private const string Good = """{"x":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}}""";

    [Theory]
    [InlineData(Good)]
    [InlineData(Good + "     ")]
    [InlineData("""{ "__metadata__" : { } , "x" : { "shape" : [ 2 ] , "data_offsets" : [ 0 , 8 ] , "dtype" : "F32" } }""")]
    [InlineData("""{"x":{"dtype":"I64","shape":[],"data_offsets":[0,8]},"empty":{"dtype":"F32","shape":[0,5],"data_offsets":[8,8]}}""")]
    [InlineData("""{"é\u00e9\ud83c\udf3c\"\\\/\b\f\n\r\t":{"dtype":"F4","shape":[16],"data_offsets":[0,8]}}""")]
    [InlineData("""{"b":{"dtype":"F32","shape":[1],"data_offsets":[4,8]},"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}""")]
    public void WhatTheFormatAllowsIsRead(string header) => Assert.Equal(8, NetworkFile.Read(SafetensorsText.File(header, new byte[8])).Tensors.Sum(tensor => tensor.ByteCount));

    [Theory]
    [InlineData("", "does not start with '{'")]
    [InlineData(" " + Good, "does not start with '{'")]
    [InlineData("\uFEFF" + Good, "does not start with '{'")]
    [InlineData(Good + "x", "something follows")]
    [InlineData(Good + "\0", "something follows")]
    [InlineData("{", "'\"' is missing")]
    [InlineData("""{"x":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}""", "'}' is missing")]
    [InlineData("""{"x":{"dtype":"F32","shape":[2],"data_offsets":[0,8]},}""", "'\"' is missing")]
    [InlineData("""{"x":[]}""", "'{' is missing")]
    [InlineData("""{"x":{"dtype":"F32","shape":[2]}}""", "needs dtype, shape and two data_offsets")]
    [InlineData("""{"x":{"dtype":"F32","shape":[2],"data_offsets":[0]}}""", "needs dtype, shape and two data_offsets")]
    [InlineData("""{"x":{"dtype":"F32","shape":[2],"data_offsets":[0,8,8]}}""", "more than 2 numbers")]
    [InlineData("""{"x":{"dtype":"F32","shape":[2],"data_offsets":[0,8],"more":1}}""", "'more' of tensor 'x' is unknown")]
    [InlineData("""{"x":{"dtype":"F32","dtype":"F32","shape":[2],"data_offsets":[0,8]}}""", "appears twice")]
    [InlineData("""{"x":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},"x":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}}""", "'x' appears twice")]
    [InlineData("""{"x":{"dtype":"F33","shape":[2],"data_offsets":[0,8]}}""", "unknown type 'F33'")]
    [InlineData("""{"x":{"dtype":"F32","shape":[3],"data_offsets":[0,8]}}""", "F32 [3] does not fit the 8 bytes")]
    [InlineData("""{"x":{"dtype":"F32","shape":[4611686018427387904,4],"data_offsets":[0,8]}}""", "does not fit the 8 bytes")]
    [InlineData("""{"x":{"dtype":"F64","shape":[2305843009213693953],"data_offsets":[0,8]}}""", "does not fit the 8 bytes")]
    [InlineData("""{"x":{"dtype":"F32","shape":[-2],"data_offsets":[0,8]}}""", "not negative")]
    [InlineData("""{"x":{"dtype":"F32","shape":[2.0],"data_offsets":[0,8]}}""", "']' is missing")]
    [InlineData("""{"x":{"dtype":"F32","shape":[02],"data_offsets":[0,8]}}""", "whole number")]
    [InlineData("""{"x":{"dtype":"F32","shape":[99999999999999999999],"data_offsets":[0,8]}}""", "whole number")]
    [InlineData("""{"x":{"dtype":"F32","shape":[2],"data_offsets":[0,12]}}""", "the bytes 0 to 12 of 8")]
    [InlineData("""{"x":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}""", "4 bytes that belong to no tensor")]
    [InlineData("""{"x":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}}""", "the one before it ends at 0")]
    [InlineData("""{"x":{"dtype":"F32","shape":[2],"data_offsets":[8,0]}}""", "the bytes 8 to 0")]
    [InlineData("""{"x":{"dtype":"F32","shape":[2],"data_offsets":[0,8]},"y":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}}""", "the one before it ends at 8")]
    [InlineData("""{"__metadata__":{"a":1}}""", "'\"' is missing")]
    [InlineData("""{"__metadata__":{"a":"1","a":"2"}}""", "'a' twice")]
    [InlineData("{\"a\nb\":{}}", "control character")]
    [InlineData("""{"\x":{}}""", "escape")]
    [InlineData("""{"\u12g4":{}}""", "hexadecimal")]
    [InlineData("""{"\ud83c":{}}""", "half of a surrogate pair")]
    [InlineData("{\"x", "does not end")]
    public void WhatItDoesNotAllowIsRefused(string header, string reason) => Refuses(SafetensorsText.File(header, new byte[8]), reason);

    [Theory]
    [InlineData("", "has 0 bytes")]
    [InlineData("01020304050607", "has 7 bytes")]
    [InlineData("FFFFFFFFFFFFFFFF7B7D", "a header of 18446744073709551615 bytes")]
    [InlineData("03000000000000007B7D", "a header of 3 bytes; the file has 2")]
    [InlineData("04000000000000007B22FF7D", "not UTF-8")]
    [InlineData("05000000000000007B22EDA080", "not UTF-8")]
    public void BytesThatAreNoHeaderAreRefused(string hexadecimal, string reason) => Refuses(Convert.FromHexString(hexadecimal), reason);

    [Fact]
    public void ALongNameOrRankIsShortInTheMessage()
    {
        string name = new('n', 1_000_000);
        Refuses(SafetensorsText.File($$$"""{"{{{name}}}":{"dtype":"F32","shape":[3],"data_offsets":[0,8]}}""", new byte[8]), "does not fit");
        Refuses(SafetensorsText.File($$$"""{"x":{"dtype":"F32","shape":[{{{string.Join(",", Enumerable.Repeat(1, 100_000))}}}],"data_offsets":[0,4]}}""", new byte[4]), "more than 64 numbers");
    }

    [Fact]
    public void ManyBracketsDoNotNest() => Refuses(SafetensorsText.File(Encoding.UTF8.GetBytes("{\"x\":" + new string('[', 1_000_000)), []), "'{' is missing");

    [Fact]
    public void AStreamThatEndsEarlyIsRefused()
    {
        byte[] file = SafetensorsText.File(Good, new byte[8]);
        for (int length = 0; length < file.Length; length++)
        {
            using MemoryStream stream = new(file, 0, length);
            Assert.Throws<InvalidDataException>(() => NetworkFile.Read(stream));
        }
    }

    private static void Refuses(byte[] file, string reason)
    {
        string message = Assert.Throws<InvalidDataException>(() => NetworkFile.Read(file)).Message;
        Assert.Contains(reason, message, StringComparison.Ordinal);
        Assert.InRange(message.Length, 10, 500);
    }
}
